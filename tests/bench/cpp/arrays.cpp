// tests/bench/cpp/arrays.cpp: rivals of the array kernels; results arrive allocated.
#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <limits>
#include <utility>
#include <vector>

extern "C" {

void jacobi(const double* start, int64_t rows, int64_t columns, int64_t steps, double* out) {
  std::vector<double> other(start, start + rows * columns);
  std::memcpy(out, start, sizeof(double) * rows * columns);
  double* a = out;
  double* b = other.data();
  for (int64_t s = 0; s < steps; ++s) {
    for (int64_t i = 1; i < rows - 1; ++i) {
      const double* __restrict c = a + i * columns;
      double* __restrict d = b + i * columns;
      for (int64_t j = 1; j < columns - 1; ++j) d[j] = 0.25 * (c[j - columns] + c[j + columns] + c[j - 1] + c[j + 1]);
    }
    std::swap(a, b);
  }
  if (a != out) std::memcpy(out, a, sizeof(double) * rows * columns);
}

void heat(const double* start, int64_t nx, int64_t ny, int64_t nz, int64_t steps, double rate, double* out) {
  const int64_t size = nx * ny * nz;
  std::vector<double> other(start, start + size);
  std::memcpy(out, start, sizeof(double) * size);
  double* a = out;
  double* b = other.data();
  const int64_t sx = ny * nz, sy = nz;
  for (int64_t s = 0; s < steps; ++s) {
    for (int64_t i = 1; i < nx - 1; ++i) {
      for (int64_t j = 1; j < ny - 1; ++j) {
        const double* __restrict c = a + i * sx + j * sy;
        double* __restrict d = b + i * sx + j * sy;
        for (int64_t k = 1; k < nz - 1; ++k) {
          d[k] = c[k] + rate * (c[k - sx] + c[k + sx] + c[k - sy] + c[k + sy] + c[k - 1] + c[k + 1] - 6.0 * c[k]);
        }
      }
    }
    std::swap(a, b);
  }
  if (a != out) std::memcpy(out, a, sizeof(double) * size);
}

void black_scholes(const double* spot, const double* strike, const double* years, int64_t n, double rate, double sigma,
                   double* price) {
  for (int64_t i = 0; i < n; ++i) {
    const double root = sigma * std::sqrt(years[i]);
    const double d1 = (std::log(spot[i] / strike[i]) + (rate + 0.5 * sigma * sigma) * years[i]) / root;
    const double d2 = d1 - root;
    const double n1 = 0.5 * (1.0 + std::erf(d1 / std::sqrt(2.0)));
    const double n2 = 0.5 * (1.0 + std::erf(d2 / std::sqrt(2.0)));
    price[i] = spot[i] * n1 - strike[i] * std::exp(-rate * years[i]) * n2;
  }
}

static double normal_cdf(double x) {
  const double k = 1.0 / (1.0 + 0.2316419 * std::fabs(x));
  const double tail = k * (0.319381530 + k * (-0.356563782 + k * (1.781477937 + k * (-1.821255978 + k * 1.330274429))));
  const double upper = 1.0 - 0.3989422804014327 * std::exp(-0.5 * x * x) * tail;
  return x < 0.0 ? 1.0 - upper : upper;
}

void black_scholes_whole(const double* spot, const double* strike, const double* years, int64_t n, double rate,
                         double sigma, double* price) {
  for (int64_t i = 0; i < n; ++i) {
    const double root = sigma * std::sqrt(years[i]);
    const double d1 = (std::log(spot[i] / strike[i]) + (rate + 0.5 * sigma * sigma) * years[i]) / root;
    const double d2 = d1 - root;
    price[i] = spot[i] * normal_cdf(d1) - strike[i] * std::exp(-rate * years[i]) * normal_cdf(d2);
  }
}

void softmax(const double* x, int64_t rows, int64_t columns, double* out) {
  for (int64_t i = 0; i < rows; ++i) {
    const double* __restrict a = x + i * columns;
    double* __restrict o = out + i * columns;
    double top = a[0];
    for (int64_t j = 1; j < columns; ++j) top = a[j] > top ? a[j] : top;
    double total = 0.0;
    for (int64_t j = 0; j < columns; ++j) total += o[j] = std::exp(a[j] - top);
    for (int64_t j = 0; j < columns; ++j) o[j] /= total;
  }
}

void pairwise_distances(const double* points, int64_t n, int64_t d, double* out) {
  for (int64_t i = 0; i < n; ++i) {
    for (int64_t j = 0; j < n; ++j) {
      double total = 0.0;
      for (int64_t k = 0; k < d; ++k) {
        const double delta = points[i * d + k] - points[j * d + k];
        total += delta * delta;
      }
      out[i * n + j] = std::sqrt(total);
    }
  }
}

void mandelbrot(int64_t width, int64_t height, int64_t limit, int64_t* counts) {
  for (int64_t row = 0; row < height; ++row) {
    const double ci = -1.5 + 3.0 * row / height;
    for (int64_t column = 0; column < width; ++column) {
      const double cr = -2.0 + 3.0 * column / width;
      double zr = 0.0, zi = 0.0;
      int64_t turn = 0;
      while (turn < limit && zr * zr + zi * zi <= 4.0) {
        const double r = zr * zr - zi * zi + cr;
        zi = 2.0 * zr * zi + ci;
        zr = r;
        ++turn;
      }
      counts[row * width + column] = turn;
    }
  }
}

double n_body(double* position, double* velocity, const double* mass, int64_t n, int64_t steps, double dt) {
  for (int64_t s = 0; s < steps; ++s) {
    for (int64_t i = 0; i < n; ++i) {
      double ax = 0.0, ay = 0.0, az = 0.0;
      for (int64_t j = 0; j < n; ++j) {
        if (j == i) continue;
        const double dx = position[3 * j] - position[3 * i];
        const double dy = position[3 * j + 1] - position[3 * i + 1];
        const double dz = position[3 * j + 2] - position[3 * i + 2];
        const double square = dx * dx + dy * dy + dz * dz + 0.01;
        const double pull = mass[j] / (square * std::sqrt(square));
        ax += dx * pull;
        ay += dy * pull;
        az += dz * pull;
      }
      velocity[3 * i] += dt * ax;
      velocity[3 * i + 1] += dt * ay;
      velocity[3 * i + 2] += dt * az;
    }
    for (int64_t i = 0; i < 3 * n; ++i) position[i] += dt * velocity[i];
  }
  double energy = 0.0;
  for (int64_t i = 0; i < n; ++i) {
    for (int64_t k = 0; k < 3; ++k) energy += 0.5 * mass[i] * velocity[3 * i + k] * velocity[3 * i + k];
  }
  return energy;
}

void k_means(const double* points, int64_t n, int64_t d, const double* centres, int64_t k, double* sums) {
  std::vector<double> counts(k, 0.0);
  std::fill(sums, sums + k * d, 0.0);
  for (int64_t i = 0; i < n; ++i) {
    int64_t best = 0;
    double least = std::numeric_limits<double>::infinity();
    for (int64_t c = 0; c < k; ++c) {
      double distance = 0.0;
      for (int64_t j = 0; j < d; ++j) {
        const double delta = points[i * d + j] - centres[c * d + j];
        distance += delta * delta;
      }
      if (distance < least) {
        least = distance;
        best = c;
      }
    }
    counts[best] += 1.0;
    for (int64_t j = 0; j < d; ++j) sums[best * d + j] += points[i * d + j];
  }
  for (int64_t c = 0; c < k; ++c) {
    if (counts[c] > 0.0) {
      for (int64_t j = 0; j < d; ++j) sums[c * d + j] /= counts[c];
    }
  }
}

void rolling(const double* x, int64_t n, int64_t window, double* out) {
  double total = 0.0, squares = 0.0;
  for (int64_t i = 0; i < n; ++i) {
    total += x[i];
    squares += x[i] * x[i];
    if (i >= window) {
      total -= x[i - window];
      squares -= x[i - window] * x[i - window];
    }
    if (i >= window - 1) {
      const double mean = total / window;
      const double variance = squares / window - mean * mean;
      out[i] = variance > 0.0 ? std::sqrt(variance) : 0.0;
    } else {
      out[i] = std::numeric_limits<double>::quiet_NaN();
    }
  }
}

void ewma_covariance(const double* returns, int64_t n, int64_t d, double decay, double* s) {
  std::fill(s, s + d * d, 0.0);
  for (int64_t t = 0; t < n; ++t) {
    const double* __restrict r = returns + t * d;
    for (int64_t i = 0; i < d; ++i) {
      for (int64_t j = 0; j < d; ++j) s[i * d + j] = decay * s[i * d + j] + (1.0 - decay) * r[i] * r[j];
    }
  }
}

double time_warp(const double* a, int64_t n, const double* b, int64_t m) {
  std::vector<double> cost((n + 1) * (m + 1), std::numeric_limits<double>::infinity());
  cost[0] = 0.0;
  for (int64_t i = 1; i <= n; ++i) {
    const double* above = cost.data() + (i - 1) * (m + 1);
    double* row = cost.data() + i * (m + 1);
    for (int64_t j = 1; j <= m; ++j) {
      double step = above[j];
      if (row[j - 1] < step) step = row[j - 1];
      if (above[j - 1] < step) step = above[j - 1];
      row[j] = std::fabs(a[i - 1] - b[j - 1]) + step;
    }
  }
  return cost[n * (m + 1) + m];
}

void product(const double* a, const double* b, int64_t n, int64_t m, int64_t p, double* c) {
  std::fill(c, c + n * p, 0.0);
  for (int64_t i = 0; i < n; ++i) {
    for (int64_t k = 0; k < m; ++k) {
      const double x = a[i * m + k];
      const double* __restrict from = b + k * p;
      double* __restrict to = c + i * p;
      for (int64_t j = 0; j < p; ++j) to[j] += x * from[j];
    }
  }
}

void histogram(const double* x, int64_t n, double low, double high, int64_t bins, int64_t* counts) {
  std::fill(counts, counts + bins, 0);
  const double scale = bins / (high - low);
  for (int64_t i = 0; i < n; ++i) {
    if (low <= x[i] && x[i] < high) ++counts[static_cast<int64_t>((x[i] - low) * scale)];
  }
}

// The sums below have eight accumulators, which is what a compiler needs to vectorise them.
double squared_error(const double* a, const double* b, int64_t n) {
  double part[8] = {};
  int64_t i = 0;
  for (; i + 8 <= n; i += 8) {
    for (int k = 0; k < 8; ++k) part[k] += (a[i + k] - b[i + k]) * (a[i + k] - b[i + k]);
  }
  double total = 0.0;
  for (; i < n; ++i) total += (a[i] - b[i]) * (a[i] - b[i]);
  for (double p : part) total += p;
  return total / static_cast<double>(n);
}

double weighted_norm(const double* a, const double* w, int64_t n) {
  double part[8] = {};
  int64_t i = 0;
  for (; i + 8 <= n; i += 8) {
    for (int k = 0; k < 8; ++k) part[k] += w[i + k] * a[i + k] * a[i + k];
  }
  double total = 0.0;
  for (; i < n; ++i) total += w[i] * a[i] * a[i];
  for (double p : part) total += p;
  return std::sqrt(total);
}

double largest_change(const double* a, const double* b, int64_t n) {
  double part[8];
  for (double& p : part) p = std::fabs(a[0] - b[0]);
  int64_t i = 0;
  for (; i + 8 <= n; i += 8) {
    for (int k = 0; k < 8; ++k) {
      const double x = std::fabs(a[i + k] - b[i + k]);
      part[k] = x > part[k] ? x : part[k];
    }
  }
  double top = part[0];
  for (double p : part) top = p > top ? p : top;
  for (; i < n; ++i) top = std::max(top, std::fabs(a[i] - b[i]));
  return top;
}

void add_in_place(double* a, const double* b, int64_t n) {
  for (int64_t i = 0; i < n; ++i) a[i] += b[i];
}

void picked(const double* __restrict a, const int64_t* __restrict index, int64_t n, double* __restrict out) {
  for (int64_t i = 0; i < n; ++i) out[i] = a[index[i]];
}

void axpy(const double* __restrict x, const double* __restrict y, int64_t n, double alpha, double* __restrict out) {
  for (int64_t i = 0; i < n; ++i) out[i] = alpha * x[i] + y[i];
}
}
