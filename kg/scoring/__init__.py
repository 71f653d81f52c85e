"""How predicted records are compared with hand-made ones; beside the road, used by `kg evaluate` only."""
