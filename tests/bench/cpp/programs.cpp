// tests/bench/cpp/programs.cpp: rivals of programs/*.py, with the data structures of the Python.
#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <memory>
#include <numbers>
#include <string>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <utility>
#include <vector>

namespace {

// ---- nbody: a list of lists

using Bodies = std::vector<std::vector<double>>;

constexpr double kSolarMass = 4.0 * std::numbers::pi * std::numbers::pi;

void step(Bodies& bodies, double dt) {
  for (size_t i = 0; i < bodies.size(); ++i) {
    std::vector<double>& a = bodies[i];
    for (size_t j = i + 1; j < bodies.size(); ++j) {
      std::vector<double>& b = bodies[j];
      const double dx = a[0] - b[0], dy = a[1] - b[1], dz = a[2] - b[2];
      const double distance = std::sqrt(dx * dx + dy * dy + dz * dz);
      const double pull = kSolarMass * dt / (distance * distance * distance);
      const double by_b = pull * b[6], by_a = pull * a[6];
      a[3] -= dx * by_b;
      a[4] -= dy * by_b;
      a[5] -= dz * by_b;
      b[3] += dx * by_a;
      b[4] += dy * by_a;
      b[5] += dz * by_a;
    }
  }
  for (std::vector<double>& body : bodies) {
    for (int k = 0; k < 3; ++k) body[k] += dt * body[k + 3];
  }
}

double energy(const Bodies& bodies) {
  double total = 0.0;
  for (size_t i = 0; i < bodies.size(); ++i) {
    const std::vector<double>& a = bodies[i];
    total += 0.5 * a[6] * (a[3] * a[3] + a[4] * a[4] + a[5] * a[5]);
    for (size_t j = 0; j < i; ++j) {
      const std::vector<double>& b = bodies[j];
      const double dx = a[0] - b[0], dy = a[1] - b[1], dz = a[2] - b[2];
      total -= kSolarMass * a[6] * b[6] / std::sqrt(dx * dx + dy * dy + dz * dz);
    }
  }
  return total;
}

// ---- fannkuch: lists of ints

int64_t flips(const std::vector<int64_t>& order) {
  std::vector<int64_t> stack = order;
  int64_t count = 0;
  while (stack[0] != 0) {
    int64_t high = stack[0];
    for (int64_t low = 0; low < high; ++low, --high) std::swap(stack[low], stack[high]);
    ++count;
  }
  return count;
}

// ---- spectral norm: lists of floats

double element(int64_t i, int64_t j) { return 1.0 / static_cast<double>((i + j) * (i + j + 1) / 2 + i + 1); }

std::vector<double> times(const std::vector<double>& vector) {
  const int64_t n = static_cast<int64_t>(vector.size());
  std::vector<double> result;
  for (int64_t i = 0; i < n; ++i) {
    double total = 0.0;
    for (int64_t j = 0; j < n; ++j) total += element(i, j) * vector[j];
    result.push_back(total);
  }
  return result;
}

std::vector<double> transposed_times(const std::vector<double>& vector) {
  const int64_t n = static_cast<int64_t>(vector.size());
  std::vector<double> result;
  for (int64_t i = 0; i < n; ++i) {
    double total = 0.0;
    for (int64_t j = 0; j < n; ++j) total += element(j, i) * vector[j];
    result.push_back(total);
  }
  return result;
}

// ---- floats: a list of objects

struct Point {
  double x, y, z;
  explicit Point(double angle) : x(std::sin(angle)), y(std::cos(angle) * 3), z(x * x / 2) {}
  void normalize() {
    const double length = std::sqrt(x * x + y * y + z * z);
    x /= length;
    y /= length;
    z /= length;
  }
  Point* outer(const Point& other) {
    if (other.x > x) x = other.x;
    if (other.y > y) y = other.y;
    if (other.z > z) z = other.z;
    return this;
  }
};

// ---- word count: strs, lists and dicts of them

constexpr std::string_view kPunctuation = ".,;:!?";
const char* const kStems[] = {"market", "price", "model", "signal", "return", "order", "trade",
                              "risk",   "value", "time",  "the",    "of",     "and"};
const char* const kEndings[] = {"", "", "s", "ed", "ing", "er", "'s"};

std::string text(int64_t lines) {
  int64_t state = 42;
  std::string out;
  for (int64_t i = 0; i < lines; ++i) {
    for (int k = 0; k < 12; ++k) {
      state = (state * 1103515245 + 12345) % 2147483648;
      std::string word = std::string(kStems[state / 65536 % 13]) + kEndings[state / 1048576 % 7];
      if (state % 11 == 0) word[0] -= 'a' - 'A';
      if (state % 7 == 0) word += kPunctuation[state / 7 % kPunctuation.size()];
      if (k != 0) out += ' ';
      out += word;
    }
    if (i + 1 < lines) out += '\n';
  }
  return out;
}

std::vector<std::string> split(const std::string& text, char separator) {
  std::vector<std::string> parts;
  size_t begin = 0;
  for (size_t end; (end = text.find(separator, begin)) != std::string::npos; begin = end + 1) {
    parts.push_back(text.substr(begin, end - begin));
  }
  parts.push_back(text.substr(begin));
  return parts;
}

struct PairHash {
  size_t operator()(const std::pair<std::string, std::string>& pair) const {
    return std::hash<std::string>()(pair.first) * 1000003 ^ std::hash<std::string>()(pair.second);
  }
};

std::string with_commas(int64_t number) {
  std::string digits = std::to_string(number);
  for (int64_t at = static_cast<int64_t>(digits.size()) - 3; at > 0; at -= 3) digits.insert(at, ",");
  return digits;
}

std::string padded(std::string text, size_t width, bool right) {
  if (text.size() < width) text.insert(right ? 0 : text.size(), width - text.size(), ' ');
  return text;
}

template <class Map>
auto commonest(const Map& counts) {
  std::vector<std::pair<typename Map::key_type, int64_t>> items(counts.begin(), counts.end());
  std::sort(items.begin(), items.end(), [](const auto& a, const auto& b) {
    return std::make_tuple(-a.second, std::cref(a.first)) < std::make_tuple(-b.second, std::cref(b.first));
  });
  if (items.size() > 10) items.resize(10);
  return items;
}

std::string word_report(int64_t n) {
  std::unordered_map<std::string, int64_t> words;
  std::unordered_map<int64_t, int64_t> lengths;
  std::unordered_map<std::pair<std::string, std::string>, int64_t, PairHash> pairs;
  for (const std::string& line : split(text(n), '\n')) {
    std::string last;
    for (std::string& raw : split(line, ' ')) {
      size_t begin = raw.find_first_not_of(kPunctuation);
      if (begin == std::string::npos) continue;
      std::string word = raw.substr(begin, raw.find_last_not_of(kPunctuation) + 1 - begin);
      for (char& c : word) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
      if (word.ends_with("'s")) word.resize(word.size() - 2);
      if (word.empty()) continue;
      ++words[word];
      ++lengths[static_cast<int64_t>(word.size())];
      if (!last.empty()) ++pairs[{last, word}];
      last = std::move(word);
    }
  }
  std::string report;
  for (const auto& [word, times] : commonest(words)) {
    report += padded(word, 12, false) + padded(with_commas(times), 8, true) + "\n";
  }
  for (const auto& [pair, times] : commonest(pairs)) {
    report += padded(pair.first + " " + pair.second, 20, false) + padded(std::to_string(times), 8, true) + "\n";
  }
  std::vector<std::pair<int64_t, int64_t>> sorted(lengths.begin(), lengths.end());
  std::sort(sorted.begin(), sorted.end());
  for (size_t i = 0; i < sorted.size(); ++i) {
    report += (i ? ", " : "") + std::to_string(sorted[i].first) + ": " + std::to_string(sorted[i].second);
  }
  return report;
}

// ---- order book: objects in lists in dicts

struct Order {
  int64_t ident;
  std::string side;
  int64_t price, quantity;
};

using Levels = std::unordered_map<int64_t, std::vector<std::shared_ptr<Order>>>;

struct Book {
  Levels bids, asks;
  std::vector<int64_t> bid_prices, ask_prices;  // heaps
  std::unordered_map<int64_t, std::shared_ptr<Order>> orders;
  std::vector<std::tuple<int64_t, int64_t, int64_t, int64_t>> trades;

  static bool best(Levels& levels, std::vector<int64_t>& prices, int64_t sign, int64_t& found) {
    while (!prices.empty()) {
      found = sign * prices.front();
      auto level = levels.find(found);
      if (level != levels.end() && !level->second.empty()) return true;
      std::pop_heap(prices.begin(), prices.end(), std::greater<>());
      prices.pop_back();
      if (level != levels.end()) levels.erase(level);
    }
    return false;
  }

  int64_t add(int64_t ident, const std::string& side, int64_t price, int64_t quantity) {
    const bool buy = side == "buy";
    while (quantity > 0) {
      int64_t at;
      if (!(buy ? best(asks, ask_prices, 1, at) : best(bids, bid_prices, -1, at))) break;
      if (buy ? at > price : at < price) break;
      std::vector<std::shared_ptr<Order>>& queue = buy ? asks[at] : bids[at];
      std::shared_ptr<Order> resting = queue[0];
      const int64_t traded = std::min(quantity, resting->quantity);
      trades.emplace_back(ident, resting->ident, at, traded);
      quantity -= traded;
      resting->quantity -= traded;
      if (resting->quantity == 0) {
        queue.erase(queue.begin());
        orders.erase(resting->ident);
      }
    }
    if (quantity > 0) {
      auto order = std::make_shared<Order>(Order{ident, side, price, quantity});
      orders[ident] = order;
      Levels& levels = buy ? bids : asks;
      if (!levels.contains(price)) {
        levels[price] = {};
        std::vector<int64_t>& prices = buy ? bid_prices : ask_prices;
        prices.push_back(buy ? -price : price);
        std::push_heap(prices.begin(), prices.end(), std::greater<>());
      }
      levels[price].push_back(order);
    }
    return quantity;
  }

  bool cancel(int64_t ident) {
    auto found = orders.find(ident);
    if (found == orders.end()) return false;
    std::shared_ptr<Order> order = found->second;
    orders.erase(found);
    std::vector<std::shared_ptr<Order>>& queue = (order->side == "buy" ? bids : asks)[order->price];
    queue.erase(std::find(queue.begin(), queue.end(), order));
    return true;
  }
};

}  // namespace

extern "C" {

void program_nbody(int64_t n, double* out) {
  const double d = 365.24;
  Bodies bodies = {
      {0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 1.0},
      {4.84143, -1.16032, -0.10362, 0.001660 * d, 0.007699 * d, -0.000069 * d, 0.000954792},
      {8.34337, 4.12480, -0.40352, -0.002767 * d, 0.004998 * d, 0.000023 * d, 0.000285886},
      {12.89437, -15.11115, -0.22331, 0.002964 * d, 0.002378 * d, -0.000030 * d, 0.000043662},
      {15.37970, -25.91931, 0.17926, 0.002681 * d, 0.001628 * d, -0.000095 * d, 0.000051514},
  };
  for (int axis = 3; axis < 6; ++axis) {
    double momentum = 0.0;
    for (const std::vector<double>& body : bodies) momentum += body[axis] * body[6];
    bodies[0][axis] -= momentum / bodies[0][6];
  }
  out[0] = energy(bodies);
  for (int64_t i = 0; i < n; ++i) step(bodies, 0.01);
  out[1] = energy(bodies);
}

void program_fannkuch(int64_t n, int64_t* out) {
  std::vector<int64_t> order, turned(n);
  for (int64_t i = 0; i < n; ++i) order.push_back(i);
  int64_t checksum = 0, most = 0;
  for (int64_t number = 0;; ++number) {
    if (order[0] != 0) {
      const int64_t count = flips(order);
      most = std::max(most, count);
      checksum += number % 2 == 0 ? count : -count;
    }
    for (int64_t width = 1;; ++width) {
      if (width == n) {
        out[0] = checksum;
        out[1] = most;
        return;
      }
      const int64_t first = order[0];
      order.erase(order.begin());
      order.insert(order.begin() + width, first);
      if (++turned[width] <= width) break;
      turned[width] = 0;
    }
  }
}

double program_spectral_norm(int64_t n) {
  std::vector<double> u(n, 1.0), v = u;
  for (int i = 0; i < 10; ++i) {
    v = transposed_times(times(u));
    u = transposed_times(times(v));
  }
  double upper = 0.0, lower = 0.0;
  for (int64_t i = 0; i < n; ++i) {
    upper += u[i] * v[i];
    lower += v[i] * v[i];
  }
  return std::sqrt(upper / lower);
}

void program_floats(int64_t n, double* out) {
  std::vector<std::shared_ptr<Point>> points;
  for (int64_t i = 0; i < n; ++i) points.push_back(std::make_shared<Point>(static_cast<double>(i)));
  for (const std::shared_ptr<Point>& point : points) point->normalize();
  Point* result = points[0].get();
  const std::vector<std::shared_ptr<Point>> rest(points.begin() + 1, points.end());
  for (const std::shared_ptr<Point>& point : rest) result = result->outer(*point);
  out[0] = result->x;
  out[1] = result->y;
  out[2] = result->z;
}

// The report, or as much of it as there is room for.
void program_word_count(int64_t n, char* out, int64_t room) {
  const std::string report = word_report(n);
  const size_t size = std::min(report.size(), static_cast<size_t>(room) - 1);
  std::memcpy(out, report.data(), size);
  out[size] = 0;
}

void program_order_book(int64_t n, int64_t* out) {
  Book book;
  int64_t state = 12345, cancelled = 0;
  for (int64_t ident = 0; ident < n; ++ident) {
    state = (state * 1103515245 + 12345) % 2147483648;
    const int64_t kind = state / 65536 % 10;
    state = (state * 1103515245 + 12345) % 2147483648;
    if (kind < 3 && ident > 10) {
      cancelled += book.cancel(ident - 1 - state / 65536 % 1000);
      continue;
    }
    const std::string side = state / 65536 % 2 == 0 ? "buy" : "sell";
    const int64_t price = 1000 + state / 131072 % 50 + (side == "buy" ? -22 : 0);
    book.add(ident, side, price, 1 + state / 4096 % 100);
  }
  int64_t volume = 0, turnover = 0;
  for (const auto& trade : book.trades) volume += std::get<3>(trade);
  for (const auto& [taker, maker, price, quantity] : book.trades) turnover += price * quantity;
  out[0] = static_cast<int64_t>(book.trades.size());
  out[1] = volume;
  out[2] = turnover;
  out[3] = static_cast<int64_t>(book.orders.size());
  out[4] = cancelled;
}
}
