import sys

from local import cli

sys.exit(cli.main(sys.argv[1:]))
