"""print goes to whatever sys.stdout is at that moment, and raises what it raises."""


def show(n):
    for i in range(n):
        print(i, i * 0.5)
    return n


# SETUP:
# import contextlib, io
#
# def captured(n):
#     sink = io.StringIO()
#     with contextlib.redirect_stdout(sink):
#         show(n)
#     return sink.getvalue()
#
# class Failing(io.StringIO):
#     def write(self, text):
#         if "2" in text:
#             raise OSError("disk full")
#         return super().write(text)
#
# def failing(n):
#     sink = Failing()
#     with contextlib.redirect_stdout(sink):
#         show(n)
#
# CALL: show(2)
# CALL: captured(3)
# CALL: failing(5)
