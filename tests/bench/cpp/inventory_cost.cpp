// tests/bench/cpp/inventory_cost.cpp: rival of samples/dolphindb/inventory_cost.py.
#include <cstdint>

extern "C" void holding_cost(const double* price, const int64_t* amount, int64_t n, double* average_prices) {
  double holding = 0.0;
  double cost = 0.0;
  double average_price = 0.0;
  for (int64_t i = 0; i < n; ++i) {
    const double quantity = static_cast<double>(amount[i]);
    holding += quantity;
    if (amount[i] > 0) {
      cost += quantity * price[i];
      average_price = cost / holding;
    } else {
      cost += quantity * average_price;
    }
    average_prices[i] = average_price;
  }
}
