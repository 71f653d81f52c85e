"""`python -m kg` is `kg`."""

import sys

from kg.cli import main

if __name__ == "__main__":  # a worker process imports this module under another name and must not start a command
    sys.exit(main())
