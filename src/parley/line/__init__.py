"""The line between two posts: frames, link states, what the other holds. It carries opaque bytes and reads no clock."""
