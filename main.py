"""The one way in: prepares the environment on the first start, then opens the guide or carries out a command.

This file is written so that any Python can read it, however old: it must live to say which one is needed.
"""

import os
import sys

NEEDED = (3, 11)

if sys.version_info[:2] < NEEDED:
    sys.stderr.write(
        "Resource Guide needs Python 3.11 or newer. This is Python %d.%d (%s).\n"
        "Get a newer one from python.org, or with: sudo apt install python3 (Debian 12, Ubuntu 24.04 or newer),\n"
        "sudo apt install python3.11 (Ubuntu 22.04), sudo dnf install python3.11 (RHEL).\n"
        "Then start with it, for example: python3.11 main.py\n"
        % (sys.version_info[0], sys.version_info[1], sys.executable)
    )
    sys.exit(3)

if __name__ == "__main__":
    here = os.path.dirname(os.path.abspath(__file__))
    # The working folder may be anyone's, a pack from elsewhere for example: no module is taken from it, not even where
    # an empty entry of PYTHONPATH leads there.
    sys.path[:] = [here] + [path for path in sys.path if path not in ("", ".", here, os.getcwd())]
    from guide_app.bootstrap.enter import enter

    enter("requirements.lock", [os.path.abspath(__file__)] + sys.argv[1:], join=True)
    from guide_app.launch.entry import main

    sys.exit(main())
