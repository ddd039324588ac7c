"""Documents at one node: what is held of them, asking for what is not, answering who asks (spec: line §11)."""
