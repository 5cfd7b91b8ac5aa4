#!/bin/sh
# 把做好的网站传到和 S3 兼容的对象存储：publish-object-storage.sh 网站文件夹
# 环境变量：ZWGK_BUCKET 如 s3://桶名/zfxxgk；ZWGK_ENDPOINT（可不写）服务地址；
#   AWS_ACCESS_KEY_ID、AWS_SECRET_ACCESS_KEY、AWS_DEFAULT_REGION 由 aws 命令自己读；ZWGK_KEEP=1 不删旧文件。
# 次序：先传样式、搜索、附件，再传网页和数据，然后搜索入口，最后删去没有了的。
set -eu
site=${1:?"请写网站文件夹，如 publish-object-storage.sh public"}
bucket=${ZWGK_BUCKET:?"没有 ZWGK_BUCKET（传到哪个桶）"}
if [ -e "$site/.zwgk-preview" ]; then echo "$site 是预览，不能发布。" >&2; exit 1; fi
if [ ! -f "$site/.zwgk-manifest.json" ] || [ ! -f "$site/index.html" ]; then
  echo "$site 不是做好的网站，没有传。" >&2; exit 1
fi
site=${site%/}
bucket=${bucket%/}
FOREVER='public, max-age=31536000, immutable'
HOUR='public, max-age=3600'
FRESH='no-cache'
s3() { aws ${ZWGK_ENDPOINT:+--endpoint-url "$ZWGK_ENDPOINT"} s3 "$@"; }

# 传一个文件夹里每一种文件：each 文件夹 缓存 名字的样子 [不传的]
each() {
  where=$1 kept=$2 form=$3
  shift 3
  while read -r ext type; do
    if [ -n "$(find "$site$where" -type f -name "*.$ext" -print -quit)" ]; then
      s3 cp "$site$where" "$bucket$where" --recursive --only-show-errors --exclude '*' --include "$form.$ext" \
        --exclude '.zwgk-*' "$@" --content-type "$type" --cache-control "$kept" </dev/null
    fi
  done <<'TYPES'
css text/css; charset=utf-8
js text/javascript; charset=utf-8
mjs text/javascript; charset=utf-8
json application/json; charset=utf-8
csv text/csv; charset=utf-8
ics text/calendar; charset=utf-8
xml application/xml; charset=utf-8
txt text/plain; charset=utf-8
svg image/svg+xml
png image/png
jpg image/jpeg
jpeg image/jpeg
gif image/gif
webp image/webp
mp3 audio/mpeg
mp4 video/mp4
pdf application/pdf
doc application/msword
docx application/vnd.openxmlformats-officedocument.wordprocessingml.document
xls application/vnd.ms-excel
xlsx application/vnd.openxmlformats-officedocument.spreadsheetml.sheet
ppt application/vnd.ms-powerpoint
pptx application/vnd.openxmlformats-officedocument.presentationml.presentation
ofd application/octet-stream
wps application/octet-stream
et application/octet-stream
zip application/zip
cbor application/cbor
bin application/octet-stream
html text/html; charset=utf-8
TYPES
}

if [ -d "$site/assets" ]; then
  each /assets "$FRESH" '*'
  each /assets "$FOREVER" '*.????????'
fi
if [ -d "$site/search" ]; then
  each /search "$FRESH" '*' --exclude 'index.json' --exclude '????????????????/*'
  each /search "$FOREVER" '????????????????/*'
fi
if [ -d "$site/files" ]; then each /files "$HOUR" '*'; fi
each '' "$FRESH" '*' --exclude 'assets/*' --exclude 'search/*' --exclude 'files/*'
if [ -f "$site/search/index.json" ]; then
  s3 cp "$site/search/index.json" "$bucket/search/index.json" --only-show-errors \
    --content-type 'application/json; charset=utf-8' --cache-control "$FRESH"
fi
if [ "${ZWGK_KEEP:-}" != 1 ]; then
  s3 sync "$site" "$bucket" --delete --size-only --only-show-errors --exclude '.zwgk-*'
fi
echo "已传到 $bucket"
