// tests/bench/cpp/volatility.cpp: the subset-regression forecast (algorithm B) by hand, the rival of the compiled sample.
//
// Plain C++20 as a strong programmer would write it: the lane count is a compile-time constant, buffers are flat and
// allocated once, a path row of the trie is accumulated in registers.  Same recursions and summation order as the
// Python, so results agree to the last bits that libm leaves open.
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <new>
#include <vector>

namespace {

constexpr int kLanes = 8;
constexpr int kYear = 252;

// A table of vectors of lanes: every row starts on a cache line.
template <typename T>
struct LineAllocator {
  using value_type = T;
  LineAllocator() = default;
  template <typename U>
  LineAllocator(const LineAllocator<U>&) {}
  T* allocate(size_t n) { return static_cast<T*>(::operator new(n * sizeof(T), std::align_val_t{64})); }
  void deallocate(T* p, size_t) { ::operator delete(p, std::align_val_t{64}); }
  bool operator==(const LineAllocator&) const { return true; }
};
using Table = std::vector<double, LineAllocator<double>>;

struct Regressor {
  double decay;      // per day
  double decay_out;  // what is left when a value leaves the window
  double scale;      // from discounted sum to average
};

double Decay(double half_life) { return half_life == 0.0 ? 0.0 : std::pow(2.0, -1.0 / half_life); }

Regressor MakeRegressor(double half_life, bool is_return) {
  const double q = Decay(half_life);
  const double q_out = std::pow(q, 252.0);
  double scale = (1.0 - q) / (1.0 - q_out);
  if (is_return) scale *= std::sqrt((1.0 + q) / (1.0 - q));
  return {q, q_out, scale};
}

class Forecaster {
 public:
  Forecaster(const double* vol_half_lives, int n_vol, const double* ret_half_lives, int n_ret,
             const double* fit_half_lives, int n_fit, const double* ridges, int n_ridge)
      : n_vol_(n_vol),
        k_(1 + n_vol + n_ret),
        nodes_((int64_t{1} << (k_ - 1)) - 1),
        regressors_(k_),
        total_(k_, 0.0),
        x_(k_, 1.0),
        v_ring_(kYear, 0.0),
        r_ring_(kYear, 0.0),
        x_ring_(static_cast<size_t>(kYear) * k_, 0.0),
        y_ring_(kYear, 0.0),
        moment_(static_cast<size_t>(k_) * k_ * kLanes, 0.0),
        cross_(static_cast<size_t>(k_) * kLanes, 0.0),
        score_(static_cast<size_t>(nodes_) * kLanes, 31.5),
        forecast_(static_cast<size_t>(nodes_) * kLanes, 0.0) {
    for (int c = 1; c < k_; ++c) {
      regressors_[c] =
          c <= n_vol ? MakeRegressor(vol_half_lives[c - 1], false) : MakeRegressor(ret_half_lives[c - 1 - n_vol], true);
    }
    for (int i = 0; i < n_fit; ++i) {
      for (int j = 0; j < n_ridge; ++j) {
        const int lane = i * n_ridge + j;
        lam_[lane] = Decay(fit_half_lives[i]);
        lam_out_[lane] = std::pow(lam_[lane], 252.0);
        ridge_[lane] = ridges[j];
      }
    }
  }

  void Run(const double* v, const double* r, int64_t first, int64_t days, double* combined) {
    const int64_t start = first - 2 * kYear + 1;
    for (int64_t t = start; t <= first + days; ++t) {
      const int64_t slot = (t - start) % kYear;
      if (t > first - kYear) AddPair(slot, v[t]);
      AddDay(slot, v[t], r[t]);
      if (t < first) continue;
      combined[t - first] = t == first ? Visit(v[t], 1.0, 0.0) : Visit(v[t], keep_, 1.0);
    }
  }

  const Table& Forecasts() const { return forecast_; }

 private:
  void AddPair(int64_t slot, double y) {
    double* __restrict old = &x_ring_[slot * k_];
    const double* __restrict x = x_.data();
    for (int a = 0; a < k_; ++a) {
      for (int b = 0; b <= a; ++b) {
        const double into = x[a] * x[b];
        const double out = old[a] * old[b];
        double* __restrict s = &moment_[static_cast<size_t>(a * k_ + b) * kLanes];
        for (int l = 0; l < kLanes; ++l) s[l] = lam_[l] * s[l] + into - lam_out_[l] * out;
      }
      const double into = x[a] * y;
      const double out = old[a] * y_ring_[slot];
      double* __restrict g = &cross_[static_cast<size_t>(a) * kLanes];
      for (int l = 0; l < kLanes; ++l) g[l] = lam_[l] * g[l] + into - lam_out_[l] * out;
    }
    for (int a = 0; a < k_; ++a) old[a] = x[a];
    y_ring_[slot] = y;
  }

  void AddDay(int64_t slot, double v, double r) {
    for (int c = 1; c < k_; ++c) {
      const Regressor& g = regressors_[c];
      total_[c] = c <= n_vol_ ? g.decay * total_[c] + v - g.decay_out * v_ring_[slot]
                              : g.decay * total_[c] + r - g.decay_out * r_ring_[slot];
      x_[c] = total_[c] * g.scale;
    }
    v_ring_[slot] = v;
    r_ring_[slot] = r;
  }

  // Scores yesterday's forecasts against `realised`, makes today's, and returns their weighted mean.
  double Visit(double realised, double fade, double seen) {
    count_ = fade * count_ + seen;
    const int k = k_;
    const double count = count_;
    const double* __restrict moment = moment_.data();
    const double* __restrict cross = cross_.data();
    double* __restrict score = score_.data();
    double* __restrict forecast = forecast_.data();
    alignas(64) double factor[kMaxColumns][kMaxColumns][kLanes];
    alignas(64) double inverse[kMaxColumns][kLanes], rhs[kMaxColumns][kLanes], probe[kMaxColumns][kLanes];
    alignas(64) double value[kMaxColumns][kLanes], w[kMaxColumns][kLanes];
    alignas(64) double weights[kLanes] = {}, weighted[kLanes] = {};
    int column[kMaxColumns] = {};
    for (int l = 0; l < kLanes; ++l) {
      inverse[0][l] = 1.0 / moment[l];
      rhs[0][l] = cross[l];
      probe[0][l] = 1.0;
      value[0][l] = cross[l] * inverse[0][l];
    }
    int depth = 1;
    int c = 1;
    for (int64_t node = 0; node < nodes_; ++node) {
      column[depth] = c;
      const double* diagonal = &moment[static_cast<size_t>(c * k + c) * kLanes];
      double d[kLanes], z[kLanes], u[kLanes];
      for (int l = 0; l < kLanes; ++l) {
        d[l] = diagonal[l] + ridge_[l] * moment[l];
        z[l] = cross[static_cast<size_t>(c) * kLanes + l];
        u[l] = x_[c];
      }
      for (int j = 0; j < depth; ++j) {
        const double* s = &moment[static_cast<size_t>(c * k + column[j]) * kLanes];
        double acc[kLanes];
        for (int l = 0; l < kLanes; ++l) acc[l] = s[l];
        for (int p = 0; p < j; ++p)
          for (int l = 0; l < kLanes; ++l) acc[l] -= w[p][l] * factor[j][p][l];
        for (int l = 0; l < kLanes; ++l) {
          const double ratio = acc[l] * inverse[j][l];
          w[j][l] = acc[l];
          factor[depth][j][l] = ratio;
          d[l] -= ratio * acc[l];
          z[l] -= ratio * rhs[j][l];
          u[l] -= ratio * probe[j][l];
        }
      }
      double fs[kLanes];
      for (int l = 0; l < kLanes; ++l) {
        const double floor = 1e-10 * diagonal[l];
        const double dl = d[l] < floor ? floor : d[l];
        const double inv = 1.0 / dl;
        inverse[depth][l] = inv;
        rhs[depth][l] = z[l];
        probe[depth][l] = u[l];
        const double f = value[depth - 1][l] + z[l] * u[l] * inv;
        fs[l] = f;
      }
      for (int l = 0; l < kLanes; ++l) value[depth][l] = fs[l];
      double* __restrict sc = score + node * kLanes;
      double* __restrict fc = forecast + node * kLanes;
#pragma clang loop vectorize(enable) unroll(disable)
      for (int l = 0; l < kLanes; ++l) {
        const double f = fs[l];
        const double error = realised - fc[l];
        const double s = fade * sc[l] + seen * (error * error);
        sc[l] = s;
        fc[l] = f;
        const double odds = count / s;
        const double odds2 = odds * odds;
        const double odds4 = odds2 * odds2;
        const double odds8 = odds4 * odds4;
        weights[l] += odds8;
        weighted[l] += odds8 * f;
      }
      if (c < k - 1) {
        ++depth;
        ++c;
      } else {
        --depth;
        c = column[depth] + 1;
      }
    }
    double weight_sum = 0.0, weighted_sum = 0.0;
    for (int l = 0; l < kLanes; ++l) {
      weight_sum += weights[l];
      weighted_sum += weighted[l];
    }
    return weighted_sum / weight_sum;
  }

  static constexpr int kMaxColumns = 17;
  const double keep_ = std::pow(2.0, -1.0 / 252.0);
  int n_vol_;
  int k_;
  int64_t nodes_;
  double count_ = 63.0;
  std::vector<Regressor> regressors_;
  std::vector<double> total_, x_, v_ring_, r_ring_, x_ring_, y_ring_;
  Table moment_, cross_, score_, forecast_;
  double lam_[kLanes], lam_out_[kLanes], ridge_[kLanes];
};

}  // namespace

extern "C" void volatility_run(const double* v, const double* r, const double* vol_half_lives, int64_t n_vol,
                               const double* ret_half_lives, int64_t n_ret, const double* fit_half_lives, int64_t n_fit,
                               const double* ridges, int64_t n_ridge, int64_t first, int64_t days, double* combined,
                               double* models) {
  Forecaster forecaster(vol_half_lives, static_cast<int>(n_vol), ret_half_lives, static_cast<int>(n_ret),
                        fit_half_lives, static_cast<int>(n_fit), ridges, static_cast<int>(n_ridge));
  forecaster.Run(v, r, first, days, combined);
  const Table& last = forecaster.Forecasts();
  for (size_t i = 0; i < last.size(); ++i) models[i] = last[i];
}
