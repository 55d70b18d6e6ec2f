"""One-way constraints of different strengths, solved incrementally (the DeltaBlue algorithm)."""

from enum import IntEnum


class Strength(IntEnum):
    """How much a constraint matters; smaller is stronger."""

    REQUIRED = 0
    PREFERRED = 1
    NORMAL = 2
    WEAK = 3
    WEAKEST = 4


class Variable:
    """A value, the constraints on it, and which one decides it now."""

    def __init__(self, name, value):
        self.name = name
        self.value = value
        self.constraints = []
        self.decided_by = None
        self.strength = Strength.WEAKEST
        self.mark = 0
        self.stays = True


class Constraint:
    """What relates variables; a subclass says how one follows from others."""

    def __init__(self, strength):
        self.strength = strength

    def activate(self, planner):
        """Put the constraint into force."""
        self.register()
        planner.add(self)

    def retract(self, planner):
        """Take the constraint out of force."""
        if self.is_satisfied():
            planner.remove(self)
        else:
            self.unregister()

    def satisfy(self, mark, planner):
        """Decide the output; returns the constraint that had decided it before, or None."""
        self.choose(mark)
        if not self.is_satisfied():
            if self.strength == Strength.REQUIRED:
                raise ValueError("a required constraint can't be satisfied")
            return None
        for variable in self.inputs():
            variable.mark = mark
        output = self.output()
        overridden = output.decided_by
        if overridden is not None:
            overridden.release()
        output.decided_by = self
        if not planner.propagate(self, mark):
            raise ValueError("a cycle of constraints")
        output.mark = mark
        return overridden

    def known(self, mark):
        """Whether all inputs are decided under a mark."""
        for variable in self.inputs():
            if not (variable.mark == mark or variable.stays or variable.decided_by is None):
                return False
        return True


class Unary(Constraint):
    """A constraint on one variable."""

    def __init__(self, variable, strength, planner):
        super().__init__(strength)
        self.variable = variable
        self.satisfied = False
        self.activate(planner)

    def is_input(self):
        """Whether values come from outside."""
        return False

    def register(self):
        """Tell the variable."""
        self.variable.constraints.append(self)
        self.satisfied = False

    def unregister(self):
        """Take back what `register` told."""
        self.variable.constraints.remove(self)
        self.satisfied = False

    def choose(self, mark):
        """Decide whether to determine the variable."""
        self.satisfied = self.variable.mark != mark and self.strength < self.variable.strength

    def is_satisfied(self):
        """Whether the constraint decides its variable."""
        return self.satisfied

    def release(self):
        """No longer decide."""
        self.satisfied = False

    def inputs(self):
        """The variables that are read."""
        return []

    def output(self):
        """The variable that is decided."""
        return self.variable

    def recalculate(self):
        """Pass on strength, and the value if it stays."""
        self.variable.strength = self.strength
        self.variable.stays = not self.is_input()
        if self.variable.stays:
            self.execute()

    def execute(self):
        """Nothing to compute."""


class Stay(Unary):
    """Leave the variable as it is."""


class Edit(Unary):
    """The variable is set from outside."""

    def is_input(self):
        return True


class Binary(Constraint):
    """A relation of two variables, that can be used in either direction."""

    def __init__(self, first, second, strength, planner):
        super().__init__(strength)
        self.first = first
        self.second = second
        self.direction = 0
        self.activate(planner)

    def is_input(self):
        """Whether values come from outside."""
        return False

    def register(self):
        """Tell the variables."""
        self.first.constraints.append(self)
        self.second.constraints.append(self)
        self.direction = 0

    def unregister(self):
        """Take back what `register` told."""
        self.first.constraints.remove(self)
        self.second.constraints.remove(self)
        self.direction = 0

    def choose(self, mark):
        """Decide on a direction, by the weaker variable."""
        first, second = self.first, self.second
        if first.mark == mark:
            self.direction = 1 if second.mark != mark and self.strength < second.strength else 0
        elif second.mark == mark:
            self.direction = -1 if self.strength < first.strength else 0
        elif first.strength > second.strength:
            self.direction = -1 if self.strength < first.strength else 0
        else:
            self.direction = 1 if self.strength < second.strength else 0

    def is_satisfied(self):
        """Whether the constraint has a direction."""
        return self.direction != 0

    def release(self):
        """No longer decide."""
        self.direction = 0

    def inputs(self):
        """The variables that are read."""
        return [self.first if self.direction > 0 else self.second]

    def output(self):
        """The variable that is decided."""
        return self.second if self.direction > 0 else self.first

    def recalculate(self):
        """Pass on strength, and the value if it stays."""
        source = self.inputs()[0]
        output = self.output()
        output.strength = max(self.strength, source.strength)
        output.stays = source.stays
        if output.stays:
            self.execute()

    def execute(self):
        """Compute the output."""
        raise NotImplementedError


class Equal(Binary):
    """Both are the same."""

    def execute(self):
        self.output().value = self.inputs()[0].value


class Scale(Binary):
    """second = first * factor + offset."""

    def __init__(self, first, factor, offset, second, strength, planner):
        self.factor = factor
        self.offset = offset
        super().__init__(first, second, strength, planner)

    def register(self):
        super().register()
        self.factor.constraints.append(self)
        self.offset.constraints.append(self)

    def unregister(self):
        super().unregister()
        self.factor.constraints.remove(self)
        self.offset.constraints.remove(self)

    def inputs(self):
        return [self.first if self.direction > 0 else self.second, self.factor, self.offset]

    def execute(self):
        if self.direction > 0:
            self.second.value = self.first.value * self.factor.value + self.offset.value
        else:
            self.first.value = (self.second.value - self.offset.value) // self.factor.value

    def recalculate(self):
        source = self.inputs()[0]
        output = self.output()
        output.strength = max(self.strength, source.strength)
        output.stays = source.stays and self.factor.stays and self.offset.stays
        if output.stays:
            self.execute()


class Planner:
    """Keeps the graph of decisions, and makes plans."""

    def __init__(self):
        self.last_mark = 0

    def new_mark(self):
        """A mark that no variable has."""
        self.last_mark += 1
        return self.last_mark

    def add(self, constraint):
        """Satisfy a constraint and all that it displaces."""
        mark = self.new_mark()
        overridden = constraint.satisfy(mark, self)
        while overridden is not None:
            overridden = overridden.satisfy(mark, self)

    def remove(self, constraint):
        """Forget a constraint, and let weaker ones take its place."""
        output = constraint.output()
        constraint.release()
        constraint.unregister()
        waiting = self.propagate_from(output)
        for strength in Strength:
            for other in waiting:
                if other.strength == strength:
                    self.add(other)

    def propagate(self, constraint, mark):
        """Recompute everything after a constraint; False after a cycle."""
        todo = [constraint]
        while todo:
            current = todo.pop()
            if current.output().mark == mark:
                self.remove(constraint)
                return False
            current.recalculate()
            todo.extend(consumers(current.output()))
        return True

    def propagate_from(self, output):
        """Let a variable go; returns the unsatisfied constraints after it, strongest first."""
        output.decided_by = None
        output.strength = Strength.WEAKEST
        output.stays = True
        unsatisfied = []
        todo = [output]
        while todo:
            variable = todo.pop()
            for constraint in variable.constraints:
                if not constraint.is_satisfied():
                    unsatisfied.append(constraint)
            for constraint in consumers(variable):
                constraint.recalculate()
                todo.append(constraint.output())
        return sorted(unsatisfied, key=lambda c: c.strength)

    def plan(self, sources):
        """The constraints to execute, in order, when the sources change."""
        mark = self.new_mark()
        plan = []
        todo = list(sources)
        while todo:
            constraint = todo.pop()
            if constraint.output().mark != mark and constraint.known(mark):
                plan.append(constraint)
                constraint.output().mark = mark
                todo.extend(consumers(constraint.output()))
        return plan

    def change(self, variable, values):
        """Set a variable to each of some values, and let the rest follow."""
        edit = Edit(variable, Strength.PREFERRED, self)
        plan = self.plan([c for c in variable.constraints if c.is_input() and c.is_satisfied()])
        for value in values:
            variable.value = value
            for constraint in plan:
                constraint.execute()
        edit.retract(self)


def consumers(variable):
    """The constraints that a variable decides something through."""
    return [c for c in variable.constraints if c is not variable.decided_by and c.is_satisfied()]


def chain(n):
    """A chain of equalities: what is put in at one end comes out at the other."""
    planner = Planner()
    variables = [Variable(f"v{i}", 0) for i in range(n + 1)]
    for left, right in zip(variables, variables[1:]):
        Equal(left, right, Strength.REQUIRED, planner)
    Stay(variables[-1], Strength.WEAK, planner)
    planner.change(variables[0], range(50))
    return sum(v.value for v in variables)


def projection(n):
    """Points and their images under one scale and offset."""
    planner = Planner()
    scale = Variable("scale", 10)
    offset = Variable("offset", 1000)
    pairs = []
    for i in range(n):
        point = Variable(f"p{i}", i)
        image = Variable(f"q{i}", i)
        Stay(point, Strength.NORMAL, planner)
        Scale(point, scale, offset, image, Strength.REQUIRED, planner)
        pairs.append((point, image))
    planner.change(pairs[0][0], [17])
    planner.change(pairs[1][1], [1050])
    planner.change(scale, [5])
    planner.change(offset, [2000])
    return sum(p.value + q.value for p, q in pairs)


def work(n):
    """Sums over both networks."""
    return chain(n), projection(n)


if __name__ == "__main__":
    print(work(1000))
