"""What the README claims about speed: `make bench`, read by docs/performance.md."""
