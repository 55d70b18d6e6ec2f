# FLAGS: --break 'self.n = n' 'self.n = n + 1'
# DIFFERS: 'int', '2'
class Box:
    def __init__(self, n):
        self.n = n


# CALL: Box(1)
