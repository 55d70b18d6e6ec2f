"""A ray tracer: spheres over a chequered floor, with shadows and reflections."""

import math


class Vector:
    """A vector in space."""

    def __init__(self, x, y, z):
        self.x = x
        self.y = y
        self.z = z

    def __add__(self, other):
        return Vector(self.x + other.x, self.y + other.y, self.z + other.z)

    def __sub__(self, other):
        return Vector(self.x - other.x, self.y - other.y, self.z - other.z)

    def __mul__(self, factor):
        return Vector(self.x * factor, self.y * factor, self.z * factor)

    def __neg__(self):
        return Vector(-self.x, -self.y, -self.z)

    def dot(self, other):
        """Scalar product."""
        return self.x * other.x + self.y * other.y + self.z * other.z

    def magnitude(self):
        """Length."""
        return math.sqrt(self.dot(self))

    def normalized(self):
        """The unit vector of the same direction."""
        return self * (1.0 / self.magnitude())

    def reflected(self, normal):
        """The direction after a mirror."""
        return self - normal * (2.0 * self.dot(normal))


class Ray:
    """A point and a direction."""

    def __init__(self, origin, direction):
        self.origin = origin
        self.direction = direction.normalized()

    def at(self, t):
        """The point at distance t."""
        return self.origin + self.direction * t


class Surface:
    """What a thing looks like."""

    def __init__(self, colour, mirror=0.2, diffuse=0.6):
        self.colour = colour
        self.mirror = mirror
        self.diffuse = diffuse
        self.ambient = 1.0 - mirror - diffuse

    def colour_at(self, point):
        """Colour at a point."""
        return self.colour


class Chequered(Surface):
    """Squares of two colours."""

    def __init__(self, colour, other):
        super().__init__(colour, 0.1, 0.7)
        self.other = other

    def colour_at(self, point):
        """Colour at a point."""
        if (math.floor(point.x) + math.floor(point.z)) % 2 == 0:
            return self.colour
        return self.other


class Thing:
    """Anything that a ray can hit."""

    def __init__(self, surface):
        self.surface = surface

    def hit(self, ray):
        """Distance of the hit, or None."""
        raise NotImplementedError

    def normal(self, point):
        """Unit normal at a point of the surface."""
        raise NotImplementedError


class Sphere(Thing):
    """A ball."""

    def __init__(self, centre, radius, surface):
        super().__init__(surface)
        self.centre = centre
        self.radius = radius

    def hit(self, ray):
        to_centre = self.centre - ray.origin
        along = to_centre.dot(ray.direction)
        rest = self.radius * self.radius - to_centre.dot(to_centre) + along * along
        if rest < 0:
            return None
        return along - math.sqrt(rest)

    def normal(self, point):
        return (point - self.centre).normalized()


class Halfspace(Thing):
    """All below a plane."""

    def __init__(self, base, up, surface):
        super().__init__(surface)
        self.base = base
        self.up = up.normalized()

    def hit(self, ray):
        steepness = ray.direction.dot(self.up)
        if steepness == 0:
            return None
        return (self.base - ray.origin).dot(self.up) / steepness

    def normal(self, point):
        return self.up


class Scene:
    """Things, lights and an eye."""

    def __init__(self, eye):
        self.eye = eye
        self.things = []
        self.lights = []

    def nearest(self, ray):
        """The nearest hit as (thing, distance), or None."""
        best = None
        for thing in self.things:
            t = thing.hit(ray)
            if t is not None and t > 1e-6 and (best is None or t < best[1]):
                best = (thing, t)
        return best

    def lit(self, point):
        """The lights that are seen from a point."""
        seen = []
        for light in self.lights:
            ray = Ray(point, light - point)
            distance = (light - point).magnitude()
            hit = self.nearest(ray)
            if hit is None or hit[1] > distance:
                seen.append(light)
        return seen

    def colour(self, ray, depth):
        """What is seen along a ray."""
        if depth > 3:
            return (0.0, 0.0, 0.0)
        hit = self.nearest(ray)
        if hit is None:
            return (0.1, 0.1, 0.2)
        thing, t = hit
        point = ray.at(t)
        normal = thing.normal(point)
        surface = thing.surface
        base = surface.colour_at(point)
        brightness = surface.ambient
        for light in self.lit(point):
            brightness += surface.diffuse * max(0.0, (light - point).normalized().dot(normal))
        result = tuple(c * brightness for c in base)
        if surface.mirror > 0:
            seen = self.colour(Ray(point, ray.direction.reflected(normal)), depth + 1)
            result = tuple(a + surface.mirror * b for a, b in zip(result, seen))
        return result

    def render(self, width, height):
        """Rows of pixels, 0 to 255 each."""
        rows = []
        for y in range(height):
            row = []
            for x in range(width):
                direction = Vector((x - width / 2) / width, (height / 2 - y) / height, 1.0)
                red, green, blue = self.colour(Ray(self.eye, direction), 0)
                row.append((min(255, int(red * 255)), min(255, int(green * 255)), min(255, int(blue * 255))))
            rows.append(row)
        return rows


def work(n):
    """Sums of the colours of a picture n pixels wide."""
    scene = Scene(Vector(0.0, 1.8, -10.0))
    scene.lights.append(Vector(20.0, 30.0, -10.0))
    scene.lights.append(Vector(-10.0, 15.0, -10.0))
    for i in range(6):
        colour = (0.2 * i, 0.8 - 0.1 * i, 0.4)
        scene.things.append(Sphere(Vector(-3.0 + 1.2 * i, 0.7, i % 3), 0.7, Surface(colour)))
    scene.things.append(Sphere(Vector(1.0, 3.0, 8.0), 3.0, Surface((0.9, 0.9, 0.9), mirror=0.6, diffuse=0.3)))
    floor = Chequered((1.0, 1.0, 1.0), (0.0, 0.0, 0.0))
    scene.things.append(Halfspace(Vector(0.0, 0.0, 0.0), Vector(0.0, 1.0, 0.0), floor))
    picture = scene.render(n, n * 3 // 4)
    return tuple(sum(pixel[k] for row in picture for pixel in row) for k in range(3))


if __name__ == "__main__":
    print(work(40))
