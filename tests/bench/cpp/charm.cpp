// tests/bench/cpp/charm.cpp: rival of samples/dolphindb/charm.py.
#include <algorithm>
#include <cmath>
#include <cstdint>
#include <numbers>

namespace {

double CdfNormal(double x) { return 0.5 * std::erfc(-x / std::sqrt(2.0)); }

double PdfNormal(double x) { return (1.0 / std::sqrt(2 * std::numbers::pi)) * std::exp(-(x * x) / 2.0); }

double Charm(double future_price, double strike_price, double ttm, double risk_rate, double b_rate, double vol,
             double multiplier, bool is_call) {
  const double day_year = 245.0;
  const double root = std::sqrt(ttm);
  const double d1 =
      (std::log(future_price / strike_price) + (b_rate + (vol * vol) / 2.0) * ttm) / (std::max(vol, 0.00001) * root);
  const double d2 = d1 - vol * root;
  const double carry = std::exp((b_rate - risk_rate) * ttm);
  const double drift = PdfNormal(d1) * (b_rate / vol / root - d2 / 2.0 / ttm);
  if (is_call) {
    return -carry * (drift + (b_rate - risk_rate) * CdfNormal(d1)) * future_price * multiplier / day_year;
  }
  return -carry * (drift - (b_rate - risk_rate) * CdfNormal(-d1)) * future_price * multiplier / day_year;
}

}  // namespace

extern "C" void charms(const double* future_price, const double* strike_price, const double* ttm,
                       const double* risk_rate, const double* b_rate, const double* vol, const double* multiplier,
                       const bool* is_call, int64_t n, double* result) {
  for (int64_t i = 0; i < n; ++i) {
    result[i] =
        Charm(future_price[i], strike_price[i], ttm[i], risk_rate[i], b_rate[i], vol[i], multiplier[i], is_call[i]);
  }
}
