"""Tests of experiments.py with the compiled forecast, whose folder is in the environment as COMPILED."""

import json
import os
import sys
import tempfile
import unittest

import experiments

COMPILED = os.path.abspath(os.environ["COMPILED"])


def quick():
    """The settings of a quick sweep."""
    return list(experiments.settings(True))


def numbers(results):
    """What does not depend on the clock."""
    return [(r["key"], r["models"], r["r2"]) for r in results]


class Sweeps(unittest.TestCase):
    """All backends give the same digits."""

    @classmethod
    def setUpClass(cls):
        """One sweep on processes, which the others are compared with."""
        cls.out = tempfile.TemporaryDirectory()
        cls.results = experiments.sweep(quick(), cls.out.name, compiled=COMPILED, workers=2)

    @classmethod
    def tearDownClass(cls):
        """Remove its results."""
        cls.out.cleanup()

    def on(self, backend):
        """The numbers of the same sweep on another backend with two workers."""
        with tempfile.TemporaryDirectory() as out:
            return numbers(experiments.sweep(quick(), out, backend, COMPILED, 2))

    def test_reference(self):
        """The small grid of the sample is one of the settings."""
        r2 = {}
        for result in self.results:
            setting = result["setting"]
            if all(setting[a] == b for a, b in zip(experiments.AXES, ("day, week, month", "day", "mixed", "0, 0.03"))):
                r2[setting["series"]] = round(result["r2"], 6)
        self.assertEqual(r2, {"sp500": 0.492145, "nasdaq": 0.412863})

    def test_full_period(self):
        """The full period gives R2 before and after 2010, and of the whole the published digits."""
        wanted = ["sp500", "eight", "four", "mixed", "0, 0.03"]
        every = experiments.settings(False)
        setting = next(s for s in every if [s[name] for name in ("series", *experiments.AXES)] == wanted)
        result = experiments.evaluate(setting, COMPILED, os.path.join(experiments.FOLDER, "data"))
        self.assertEqual((round(result["r2"], 6), round(result["r2_after"], 6)), (0.614107, 0.540557))
        self.assertEqual(result["models"], 32760)

    def test_dask(self):
        """A local Dask cluster of two workers."""
        self.assertEqual(self.on("dask"), numbers(self.results))

    def test_ray(self):
        """A local Ray cluster of two workers."""
        self.assertEqual(self.on("ray"), numbers(self.results))

    def test_resume(self):
        """Only what is missing is run, also after a line that was cut off."""
        path = os.path.join(self.out.name, "results.jsonl")
        with open(path) as file:
            lines = file.readlines()
        with tempfile.TemporaryDirectory() as out:
            with open(os.path.join(out, "results.jsonl"), "w") as file:
                file.writelines(lines[:5])
                file.write(lines[5][:40])
            again = experiments.sweep(quick(), out, compiled=COMPILED, workers=2)
            self.assertEqual(numbers(again), numbers(self.results))
            with open(os.path.join(out, "results.jsonl")) as file:
                after = file.readlines()
            self.assertEqual(after[:5], lines[:5])
            self.assertEqual(len(after), len(lines))
            self.assertEqual(len({json.loads(line)["key"] for line in after}), len(lines))
            stamp = os.path.getmtime(os.path.join(out, "results.jsonl"))
            experiments.sweep(quick(), out, "dask", COMPILED, 2)  # nothing is left: no cluster
            self.assertEqual(os.path.getmtime(os.path.join(out, "results.jsonl")), stamp)

    def test_outputs(self):
        """The command writes the table and the plot."""
        experiments.main(["--quick", "--out", self.out.name, "--compiled", COMPILED, "--workers", "2"])
        with open(os.path.join(self.out.name, "results.md")) as file:
            text = file.read()
        self.assertEqual(text.count("\n| day"), 2 * 12)
        self.assertIn("0.492145", text)
        self.assertGreater(os.path.getsize(os.path.join(self.out.name, "results.png")), 20_000)

    def test_interpreted_is_refused(self):
        """A folder without the compiled module is an error, not a slow sweep."""
        with tempfile.TemporaryDirectory() as out, self.assertRaises(ImportError):
            experiments.sweep(quick()[:1], out, compiled=out, workers=1)

    def test_notebook(self):
        """The notebook runs as it stands."""
        import nbclient
        import nbformat

        notebook = nbformat.read(os.path.join(experiments.FOLDER, "experiments.ipynb"), as_version=4)
        notebook.cells[1].source = notebook.cells[1].source.replace("../../build/sample", COMPILED)
        nbclient.NotebookClient(notebook, timeout=60, resources={"metadata": {"path": experiments.FOLDER}}).execute()
        self.assertEqual(notebook.cells[1].outputs[-1]["data"]["text/plain"], "24")


if __name__ == "__main__":
    result = unittest.main(exit=False, verbosity=2).result
    bad = len(result.failures) + len(result.errors)
    print(f"{max(0, result.testsRun - bad)} passed, {bad} failed")
    sys.exit(bad > 0)
