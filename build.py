"""生成网站：python build.py。各命令见 python build.py --help。"""

import sys

from zwgk_site.cli import main

if __name__ == "__main__":
    sys.exit(main())
