package lib

// moduleRows are the modules of the standard library other than math.
var moduleRows = allOf(randomRows, randomObjectRows, dateRows, timeRows, constantRows)

// The module random: the numbers that CPython draws, from the same state. seed()
// gives what it was called with to Python's own generator.
var randomRows = rows("pyx/random.hpp", `
random.random() -> float ;; rnd::random ;; exits shared ;; [random.seed(5), random.random(), random.random()]
random.uniform(a: float, b: float) -> float ;; rnd::uniform ;; exits shared ;; [random.seed(5), random.uniform(1.5, 2.5)]
random.uniform(a: int, b: int) -> float ;; rnd::uniform ;; exits shared ;; [random.seed(5), random.uniform(1, 20)]
random.gauss(mu: float = 0.0, sigma: float = 1.0) -> float ;; rnd::gauss ;; exits shared ;; [random.seed(5), random.gauss(1.5, 2.5), random.gauss()]
random.normalvariate(mu: float = 0.0, sigma: float = 1.0) -> float ;; rnd::normalvariate ;; exits shared ;; [random.seed(5), random.normalvariate(1.5, 2.5)]
random.lognormvariate(mu: float, sigma: float) -> float ;; rnd::lognormvariate ;; exits shared ;; [random.seed(5), random.lognormvariate(1.5, 0.5)]
random.expovariate(lambd: float) -> float ;; rnd::expovariate ;; exits shared ;; [random.seed(5), random.expovariate(1.5)]
random.paretovariate(alpha: float) -> float ;; rnd::paretovariate ;; exits shared ;; [random.seed(5), random.paretovariate(1.5)]
random.randrange(start: int) -> int ;; rnd::randrange ;; exits shared ;; [random.seed(5), random.randrange(1000)]
random.randrange(start: int, stop: int, step: int = 1) -> int ;; rnd::randrange ;; exits shared ;; [random.seed(5), random.randrange(10, 1000, 7)]
random.randint(a: int, b: int) -> int ;; rnd::randint ;; exits shared ;; [random.seed(5), random.randint(1, 6)]
random.getrandbits(k: int) -> int ;; rnd::getrandbits ;; exits shared ;; [random.seed(5), random.getrandbits(40)]
random.seed(a: int) -> None ;; rnd::seed ;; raises shared ;; [random.seed(-5), random.random()]
random.choice(seq: list[T]) -> T ;; rnd::choice ;; exits shared ;; [random.seed(5), random.choice([1, 2, 3])]
random.choice(seq: str) -> str ;; rnd::choice ;; exits shared ;; [random.seed(5), random.choice("abc")]
random.choice(seq: range) -> int ;; rnd::choice ;; exits shared ;; [random.seed(5), random.choice(range(9))]
random.choice(seq: T) -> object ;; rnd::choice ;; exits shared when=one_type as=item ;; [random.seed(5), random.choice((1, 2, 3))]
random.shuffle(x: list[T]) -> None ;; rnd::shuffle ;; exits shared ;; random.seed(5); x = [1, 2, 3]; random.shuffle(x); x
random.sample(population: list[T], k: int) -> list[T] ;; rnd::sample ;; exits shared ;; [random.seed(5), random.sample([1, 2, 3, 4], 2)]
random.sample(population: range, k: int) -> list[int] ;; rnd::sample ;; exits shared ;; [random.seed(5), random.sample(range(100), 3)]
random.choices(population: list[T], weights: None = None, *, k: int = 1) -> list[T] ;; rnd::choices ;; exits shared ;; [random.seed(5), random.choices([1, 2, 3], k=2)]
random.choices(population: list[T], weights: list[float], *, k: int = 1) -> list[T] ;; rnd::choices ;; exits shared ;; [random.seed(5), random.choices([1, 2, 3], [0.5, 1.5, 2.5], k=2)]
random.choices(population: list[T], weights: list[int], *, k: int = 1) -> list[T] ;; rnd::choices ;; exits shared ;; [random.seed(5), random.choices([1, 2, 3], weights=[1, 5, 10], k=2)]
`)

// The clocks of the module time.
var timeRows = rows("pyx/clock.hpp", `
time.time() -> float ;; clock_time ;; ;; time.time() > 1e9
time.perf_counter() -> float ;; clock_monotonic ;; ;; time.perf_counter() >= 0.0
time.monotonic() -> float ;; clock_monotonic ;; ;; time.monotonic() >= 0.0
time.process_time() -> float ;; clock_process ;; ;; time.process_time() >= 0.0
time.thread_time() -> float ;; clock_thread ;; ;; time.thread_time() >= 0.0
time.time_ns() -> int ;; clock_time_ns ;; ;; time.time_ns() > 10**9
time.perf_counter_ns() -> int ;; clock_monotonic_ns ;; ;; time.perf_counter_ns() >= 0
time.monotonic_ns() -> int ;; clock_monotonic_ns ;; ;; time.monotonic_ns() >= 0
time.process_time_ns() -> int ;; clock_process_ns ;; ;; time.process_time_ns() >= 0
`)

// Constants of modules.
var constantRows = rows("pyx/constants.hpp", `
string.ascii_lowercase() -> str ;; string_ascii_lowercase ;; pure ;; string.ascii_lowercase
string.ascii_uppercase() -> str ;; string_ascii_uppercase ;; pure ;; string.ascii_uppercase
string.ascii_letters() -> str ;; string_ascii_letters ;; pure ;; string.ascii_letters
string.digits() -> str ;; string_digits ;; pure ;; string.digits
string.hexdigits() -> str ;; string_hexdigits ;; pure ;; string.hexdigits
string.octdigits() -> str ;; string_octdigits ;; pure ;; string.octdigits
string.punctuation() -> str ;; string_punctuation ;; pure ;; string.punctuation
string.whitespace() -> str ;; string_whitespace ;; pure ;; string.whitespace
string.printable() -> str ;; string_printable ;; pure ;; string.printable
sys.maxsize() -> int ;; sys_maxsize ;; pure ;; sys.maxsize
`)
