#!/bin/sh
# 在触摸屏上打开本文件夹的网页：全屏，不联网，不留记录。用法：sh start.sh
here=$(cd "$(dirname "$0")" && pwd)
data="${TMPDIR:-/tmp}/zwgk-kiosk-$(id -u)"
for browser in "$BROWSER" chromium chromium-browser google-chrome google-chrome-stable microsoft-edge; do
  [ -n "$browser" ] && command -v "$browser" > /dev/null && break
  browser=
done
if [ -z "$browser" ]; then
  echo "没有找到 Chromium、Chrome 或 Edge。请装一个，或写明它在哪里：BROWSER=/路径/浏览器 sh start.sh" >&2
  exit 1
fi
rm -rf "$data"
exec "$browser" --kiosk --incognito --allow-file-access-from-files --user-data-dir="$data" \
  --no-first-run --no-default-browser-check --disable-background-networking --disable-component-update \
  --disable-sync --disable-features=Translate --host-resolver-rules="MAP * ~NOTFOUND" \
  --disable-pinch --overscroll-history-navigation=0 --lang=zh-CN "$@" "file://$here/index.html"
