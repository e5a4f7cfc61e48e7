"""``python -m guide_app``, where the guide is installed: the same as the ``guide`` command."""

import os
import sys

if __name__ == "__main__":
    # ``-m`` looks for modules in the working folder first, which may be anyone's.
    if os.path.dirname(os.path.dirname(os.path.abspath(__file__))) != os.getcwd():
        sys.path[:] = [path for path in sys.path if path != os.getcwd()]
    from guide_app.launch.entry import main

    sys.exit(main())
