#!/bin/sh
# 把做好的网站传到服务器：publish-rsync.sh 网站文件夹
# 环境变量：ZWGK_TARGET 目标，如 用户@服务器:/srv/zwgk/ 或本机文件夹；ZWGK_SSH（可不写）ssh 命令，如 ssh -p 2222
# 次序：先传样式、搜索、附件，再传网页，然后搜索入口，最后删去没有了的。中途断了，旧网页还能用。
set -eu
site=${1:?"请写网站文件夹，如 publish-rsync.sh public"}
target=${ZWGK_TARGET:?"没有 ZWGK_TARGET（传到哪里）"}
if [ -e "$site/.zwgk-preview" ]; then echo "$site 是预览，不能发布。" >&2; exit 1; fi
if [ ! -f "$site/.zwgk-manifest.json" ] || [ ! -f "$site/index.html" ]; then
  echo "$site 不是做好的网站，没有传。" >&2; exit 1
fi
site=${site%/}/
target=${target%/}/
send() { rsync -rltz --checksum --delay-updates --exclude '/.zwgk-*' -e "${ZWGK_SSH:-ssh}" "$@" "$site" "$target"; }
send --include '/assets/***' --include '/files/***' --include '/search/' --exclude '/search/index.json' \
  --include '/search/***' --exclude '*'
send --exclude '/search/index.json'
send
send --delete-after
echo "已传到 $target"
