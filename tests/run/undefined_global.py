"""A name that does not exist raises NameError at run time, and works once it exists."""


def use():
    return missing_name + 1


def define():
    global missing_name
    missing_name = 41


# CALL: use()
# CALL: define()
# CALL: use()
# CALL: delattr(mod, "missing_name")
# CALL: use()
