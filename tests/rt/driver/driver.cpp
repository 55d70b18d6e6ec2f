// tests/rt/driver/driver.cpp: runs the cases of a file and prints those whose result differs.
#include "driver.hpp"

#include <fstream>
#include <iostream>
#include <sstream>

namespace {

rt::value parse(std::istream& in, const std::string& token) {
  rt::value v;
  v.kind = token[0];
  std::string rest = token.substr(1);
  switch (v.kind) {
    case 'i':
      v.i = strtoll(rest.c_str(), nullptr, 10);
      break;
    case 'b':
      v.i = rest == "T";
      break;
    case 'f': {
      uint64_t bits = strtoull(rest.c_str(), nullptr, 16);
      if (rest == "nan") bits = 0x7ff8000000000000;
      memcpy(&v.f, &bits, 8);
      break;
    }
    case 's': {
      std::string bytes;
      for (size_t k = 0; k + 1 < rest.size(); k += 2)
        bytes += static_cast<char>(std::stoi(rest.substr(k, 2), nullptr, 16));
      v.s = pyx::from_utf8(bytes.data(), static_cast<int64_t>(bytes.size()));
      break;
    }
    case '[': {
      std::string next;
      while (in >> next && next != "]") v.items.push_back(parse(in, next));
      break;
    }
    default:
      break;
  }
  return v;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) return 2;
  std::ifstream file(argv[1]);
  std::string line;
  long cases = 0, wrong = 0;
  while (std::getline(file, line)) {
    std::istringstream in(line);
    std::string op, token, expected;
    in >> op;
    rt::args args;
    while (in >> token && token != "=") args.push_back(parse(in, token));
    std::getline(in >> std::ws, expected);
    auto found = rt::operations().find(op);
    std::string got = found == rt::operations().end() ? "no such operation" : found->second(args);
    cases++;
    if (got != expected && ++wrong <= 40) std::cout << line << "\n    got " << got << "\n";
  }
  std::cout << cases << " cases, " << wrong << " wrong\n";
  return wrong != 0 || cases == 0;
}
