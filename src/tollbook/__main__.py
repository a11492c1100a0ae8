"""`python -m tollbook` and the `tollbook` command."""

from tollbook.cli.app import run


def main() -> None:
    """Run the command line."""
    run()


if __name__ == "__main__":
    main()
