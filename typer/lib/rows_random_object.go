package lib

// The methods of random.Random. An object of which it is only expected to be one
// exits when it is something else.
var randomObjectRows = rows("pyx/random.hpp", `
Random.random(self: object) -> float ;; rnd::random_of ;; exits shared ;; r = random.Random(5); [r.random(), r.random()]
Random.uniform(self: object, a: float, b: float) -> float ;; rnd::uniform_of ;; exits shared ;; r = random.Random(5); [r.uniform(1.5, 2.5)]
Random.uniform(self: object, a: int, b: int) -> float ;; rnd::uniform_of ;; exits shared ;; r = random.Random(5); [r.uniform(1, 20)]
Random.gauss(self: object, mu: float = 0.0, sigma: float = 1.0) -> float ;; rnd::gauss_of ;; exits shared ;; r = random.Random(5); [r.gauss(1.5, 2.5), r.gauss()]
Random.normalvariate(self: object, mu: float = 0.0, sigma: float = 1.0) -> float ;; rnd::normalvariate_of ;; exits shared ;; r = random.Random(5); [r.normalvariate(1.5, 2.5)]
Random.lognormvariate(self: object, mu: float, sigma: float) -> float ;; rnd::lognormvariate_of ;; exits shared ;; r = random.Random(5); [r.lognormvariate(1.5, 0.5)]
Random.expovariate(self: object, lambd: float) -> float ;; rnd::expovariate_of ;; exits shared ;; r = random.Random(5); [r.expovariate(1.5)]
Random.paretovariate(self: object, alpha: float) -> float ;; rnd::paretovariate_of ;; exits shared ;; r = random.Random(5); [r.paretovariate(1.5)]
Random.randrange(self: object, start: int) -> int ;; rnd::randrange_of ;; exits shared ;; r = random.Random(5); [r.randrange(1000)]
Random.randrange(self: object, start: int, stop: int, step: int = 1) -> int ;; rnd::randrange_of ;; exits shared ;; r = random.Random(5); [r.randrange(10, 1000, 7)]
Random.randint(self: object, a: int, b: int) -> int ;; rnd::randint_of ;; exits shared ;; r = random.Random(5); [r.randint(1, 6)]
Random.getrandbits(self: object, k: int) -> int ;; rnd::getrandbits_of ;; exits shared ;; r = random.Random(5); [r.getrandbits(40)]
Random.choice(self: object, seq: list[T]) -> T ;; rnd::choice_of ;; exits shared ;; r = random.Random(5); [r.choice([1, 2, 3])]
Random.choice(self: object, seq: str) -> str ;; rnd::choice_of ;; exits shared ;; r = random.Random(5); [r.choice("abc")]
Random.choice(self: object, seq: range) -> int ;; rnd::choice_of ;; exits shared ;; r = random.Random(5); [r.choice(range(9))]
Random.choice(self: object, seq: T) -> object ;; rnd::choice_of ;; exits shared when=one_type as=last_item ;; r = random.Random(5); [r.choice((1, 2, 3))]
Random.shuffle(self: object, x: list[T]) -> None ;; rnd::shuffle_of ;; exits shared ;; r = random.Random(5); x = [1, 2, 3]; r.shuffle(x); x
Random.sample(self: object, population: list[T], k: int) -> list[T] ;; rnd::sample_of ;; exits shared ;; r = random.Random(5); [r.sample([1, 2, 3, 4], 2)]
Random.sample(self: object, population: range, k: int) -> list[int] ;; rnd::sample_of ;; exits shared ;; r = random.Random(5); [r.sample(range(100), 3)]
Random.choices(self: object, population: list[T], weights: None = None, *, k: int = 1) -> list[T] ;; rnd::choices_of ;; exits shared ;; r = random.Random(5); [r.choices([1, 2, 3], k=2)]
Random.choices(self: object, population: list[T], weights: list[float], *, k: int = 1) -> list[T] ;; rnd::choices_of ;; exits shared ;; r = random.Random(5); [r.choices([1, 2, 3], [0.5, 1.5, 2.5], k=2)]
Random.choices(self: object, population: list[T], weights: list[int], *, k: int = 1) -> list[T] ;; rnd::choices_of ;; exits shared ;; r = random.Random(5); [r.choices([1, 2, 3], weights=[1, 5, 10], k=2)]
`)
