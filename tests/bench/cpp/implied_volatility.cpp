// tests/bench/cpp/implied_volatility.cpp: rival of samples/dolphindb/implied_volatility.py.
#include <cmath>
#include <cstdint>

namespace {

double CdfNormal(double x) { return 0.5 * std::erfc(-x / std::sqrt(2.0)); }

double BlackScholes(double future_price, double strike, double input_ttm, double risk_rate, double b_rate,
                    double input_vol, bool is_call) {
  const double ttm = input_ttm + 1e-15;
  const double vol = input_vol + 1e-15;
  const double d1 = (std::log(future_price / strike) + (b_rate + vol * vol / 2) * ttm) / (vol * std::sqrt(ttm));
  const double d2 = d1 - vol * std::sqrt(ttm);
  const double carry = std::exp((b_rate - risk_rate) * ttm);
  const double discount = std::exp(-risk_rate * ttm);
  if (is_call) return future_price * carry * CdfNormal(d1) - strike * discount * CdfNormal(d2);
  return strike * discount * CdfNormal(-d2) - future_price * carry * CdfNormal(-d1);
}

double ImpliedVolatility(double future_price, double strike, double ttm, double risk_rate, double b_rate,
                         double option_price, bool is_call) {
  double high = 5.0;
  double low = 0.0;
  while (high - low > 0.00001) {
    const double middle = (high + low) / 2;
    if (BlackScholes(future_price, strike, ttm, risk_rate, b_rate, middle, is_call) > option_price) {
      high = middle;
    } else {
      low = middle;
    }
  }
  return (high + low) / 2;
}

}  // namespace

extern "C" void implied_volatilities(const double* future_price, const double* strike, const double* ttm,
                                     const double* risk_rate, const double* b_rate, const double* option_price,
                                     const bool* is_call, int64_t n, double* result) {
  for (int64_t i = 0; i < n; ++i) {
    result[i] =
        ImpliedVolatility(future_price[i], strike[i], ttm[i], risk_rate[i], b_rate[i], option_price[i], is_call[i]);
  }
}
