@echo off
rem Opens the pages of this folder on the touch screen: full screen, no network, nothing kept.
setlocal
set "HERE=%~dp0"
set "DATA=%TEMP%\zwgk-kiosk"
set "BROWSER="
for %%P in (
  "%ProgramFiles%\Google\Chrome\Application\chrome.exe"
  "%ProgramFiles(x86)%\Google\Chrome\Application\chrome.exe"
  "%LocalAppData%\Google\Chrome\Application\chrome.exe"
  "%ProgramFiles%\Microsoft\Edge\Application\msedge.exe"
  "%ProgramFiles(x86)%\Microsoft\Edge\Application\msedge.exe"
) do if not defined BROWSER if exist %%P set "BROWSER=%%~P"
if not defined BROWSER goto missing
if exist "%DATA%" rmdir /s /q "%DATA%"
start "" "%BROWSER%" --kiosk "%HERE%index.html" --edge-kiosk-type=fullscreen --incognito --inprivate ^
  --allow-file-access-from-files --user-data-dir="%DATA%" --no-first-run --no-default-browser-check ^
  --disable-background-networking --disable-component-update --disable-sync --disable-features=Translate ^
  --host-resolver-rules="MAP * ~NOTFOUND" --disable-pinch --overscroll-history-navigation=0 --lang=zh-CN
exit /b 0

:missing
chcp 65001 >nul
echo 没有找到 Chrome 或 Edge，请先安装一个。
pause
exit /b 1
