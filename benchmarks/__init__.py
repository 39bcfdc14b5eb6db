"""What the README claims about speed. Prints ratios: absolute figures belong to the machine they were taken on."""
