# FLAGS: --break 'self.step()' 'Base.step(self)'
# DIFFERS: value
class Base:
    def step(self):
        return 1

    def run(self):
        return self.step()


# SETUP:
# class Sub(Base):
#     def step(self):
#         return 2
# CALL: Sub().run()
