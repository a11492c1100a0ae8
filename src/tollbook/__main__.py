"""`python -m tollbook` and the `tollbook` command."""

from tollbook.cli.app import app


def main() -> None:
    """Run the command line."""
    app()


if __name__ == "__main__":
    main()
