"""A module body too long for one native piece: names go from piece to piece."""
log = []
total = 0
words = {}
for step in range(5):
    total += step * step
    log.append(total)
a0 = [v * 0 + total for v in log if v % 2 == 0]
total += sum(a0) % 97
for v in a0[:3]:
    words[v % 50] = words.get(v % 50, 0) + 1
a1 = [v * 1 + total for v in log if v % 3 == 0]
total += sum(a1) % 98
for v in a1[:3]:
    words[v % 50] = words.get(v % 50, 0) + 1
a2 = [v * 2 + total for v in log if v % 4 == 0]
total += sum(a2) % 99
for v in a2[:3]:
    words[v % 50] = words.get(v % 50, 0) + 1
a3 = [v * 3 + total for v in log if v % 5 == 0]
total += sum(a3) % 100
for v in a3[:3]:
    words[v % 50] = words.get(v % 50, 0) + 1
a4 = [v * 4 + total for v in log if v % 6 == 0]
total += sum(a4) % 101
for v in a4[:3]:
    words[v % 50] = words.get(v % 50, 0) + 1
a5 = [v * 5 + total for v in log if v % 2 == 0]
total += sum(a5) % 102
for v in a5[:3]:
    words[v % 50] = words.get(v % 50, 0) + 1
a6 = [v * 6 + total for v in log if v % 3 == 0]
total += sum(a6) % 103
for v in a6[:3]:
    words[v % 50] = words.get(v % 50, 0) + 1
a7 = [v * 7 + total for v in log if v % 4 == 0]
total += sum(a7) % 104
for v in a7[:3]:
    words[v % 50] = words.get(v % 50, 0) + 1
a8 = [v * 8 + total for v in log if v % 5 == 0]
total += sum(a8) % 105
for v in a8[:3]:
    words[v % 50] = words.get(v % 50, 0) + 1
a9 = [v * 9 + total for v in log if v % 6 == 0]
total += sum(a9) % 106
for v in a9[:3]:
    words[v % 50] = words.get(v % 50, 0) + 1
try:
    total += a9[40]
except IndexError as error:
    print(9, error, total)
a10 = [v * 10 + total for v in log if v % 2 == 0]
total += sum(a10) % 107
for v in a10[:3]:
    words[v % 50] = words.get(v % 50, 0) + 1
a11 = [v * 11 + total for v in log if v % 3 == 0]
total += sum(a11) % 108
for v in a11[:3]:
    words[v % 50] = words.get(v % 50, 0) + 1
a12 = [v * 12 + total for v in log if v % 4 == 0]
total += sum(a12) % 109
for v in a12[:3]:
    words[v % 50] = words.get(v % 50, 0) + 1
a13 = [v * 13 + total for v in log if v % 5 == 0]
total += sum(a13) % 110
for v in a13[:3]:
    words[v % 50] = words.get(v % 50, 0) + 1
a14 = [v * 14 + total for v in log if v % 6 == 0]
total += sum(a14) % 111
for v in a14[:3]:
    words[v % 50] = words.get(v % 50, 0) + 1
a15 = [v * 15 + total for v in log if v % 2 == 0]
total += sum(a15) % 112
for v in a15[:3]:
    words[v % 50] = words.get(v % 50, 0) + 1
a16 = [v * 16 + total for v in log if v % 3 == 0]
total += sum(a16) % 113
for v in a16[:3]:
    words[v % 50] = words.get(v % 50, 0) + 1
a17 = [v * 17 + total for v in log if v % 4 == 0]
total += sum(a17) % 114
for v in a17[:3]:
    words[v % 50] = words.get(v % 50, 0) + 1
a18 = [v * 18 + total for v in log if v % 5 == 0]
total += sum(a18) % 115
for v in a18[:3]:
    words[v % 50] = words.get(v % 50, 0) + 1
a19 = [v * 19 + total for v in log if v % 6 == 0]
total += sum(a19) % 116
for v in a19[:3]:
    words[v % 50] = words.get(v % 50, 0) + 1
try:
    total += a19[40]
except IndexError as error:
    print(19, error, total)
a20 = [v * 20 + total for v in log if v % 2 == 0]
total += sum(a20) % 117
for v in a20[:3]:
    words[v % 50] = words.get(v % 50, 0) + 1
a21 = [v * 21 + total for v in log if v % 3 == 0]
total += sum(a21) % 118
for v in a21[:3]:
    words[v % 50] = words.get(v % 50, 0) + 1
a22 = [v * 22 + total for v in log if v % 4 == 0]
total += sum(a22) % 119
for v in a22[:3]:
    words[v % 50] = words.get(v % 50, 0) + 1
a23 = [v * 23 + total for v in log if v % 5 == 0]
total += sum(a23) % 120
for v in a23[:3]:
    words[v % 50] = words.get(v % 50, 0) + 1
a24 = [v * 24 + total for v in log if v % 6 == 0]
total += sum(a24) % 121
for v in a24[:3]:
    words[v % 50] = words.get(v % 50, 0) + 1
a25 = [v * 25 + total for v in log if v % 2 == 0]
total += sum(a25) % 122
for v in a25[:3]:
    words[v % 50] = words.get(v % 50, 0) + 1
a26 = [v * 26 + total for v in log if v % 3 == 0]
total += sum(a26) % 123
for v in a26[:3]:
    words[v % 50] = words.get(v % 50, 0) + 1
a27 = [v * 27 + total for v in log if v % 4 == 0]
total += sum(a27) % 124
for v in a27[:3]:
    words[v % 50] = words.get(v % 50, 0) + 1
a28 = [v * 28 + total for v in log if v % 5 == 0]
total += sum(a28) % 125
for v in a28[:3]:
    words[v % 50] = words.get(v % 50, 0) + 1
a29 = [v * 29 + total for v in log if v % 6 == 0]
total += sum(a29) % 126
for v in a29[:3]:
    words[v % 50] = words.get(v % 50, 0) + 1
try:
    total += a29[40]
except IndexError as error:
    print(29, error, total)
a30 = [v * 30 + total for v in log if v % 2 == 0]
total += sum(a30) % 127
for v in a30[:3]:
    words[v % 50] = words.get(v % 50, 0) + 1
a31 = [v * 31 + total for v in log if v % 3 == 0]
total += sum(a31) % 128
for v in a31[:3]:
    words[v % 50] = words.get(v % 50, 0) + 1
a32 = [v * 32 + total for v in log if v % 4 == 0]
total += sum(a32) % 129
for v in a32[:3]:
    words[v % 50] = words.get(v % 50, 0) + 1
a33 = [v * 33 + total for v in log if v % 5 == 0]
total += sum(a33) % 130
for v in a33[:3]:
    words[v % 50] = words.get(v % 50, 0) + 1
a34 = [v * 34 + total for v in log if v % 6 == 0]
total += sum(a34) % 131
for v in a34[:3]:
    words[v % 50] = words.get(v % 50, 0) + 1
a35 = [v * 35 + total for v in log if v % 2 == 0]
total += sum(a35) % 132
for v in a35[:3]:
    words[v % 50] = words.get(v % 50, 0) + 1
a36 = [v * 36 + total for v in log if v % 3 == 0]
total += sum(a36) % 133
for v in a36[:3]:
    words[v % 50] = words.get(v % 50, 0) + 1
a37 = [v * 37 + total for v in log if v % 4 == 0]
total += sum(a37) % 134
for v in a37[:3]:
    words[v % 50] = words.get(v % 50, 0) + 1
a38 = [v * 38 + total for v in log if v % 5 == 0]
total += sum(a38) % 135
for v in a38[:3]:
    words[v % 50] = words.get(v % 50, 0) + 1
a39 = [v * 39 + total for v in log if v % 6 == 0]
total += sum(a39) % 136
for v in a39[:3]:
    words[v % 50] = words.get(v % 50, 0) + 1
try:
    total += a39[40]
except IndexError as error:
    print(39, error, total)
a40 = [v * 40 + total for v in log if v % 2 == 0]
total += sum(a40) % 137
for v in a40[:3]:
    words[v % 50] = words.get(v % 50, 0) + 1
a41 = [v * 41 + total for v in log if v % 3 == 0]
total += sum(a41) % 138
for v in a41[:3]:
    words[v % 50] = words.get(v % 50, 0) + 1
a42 = [v * 42 + total for v in log if v % 4 == 0]
total += sum(a42) % 139
for v in a42[:3]:
    words[v % 50] = words.get(v % 50, 0) + 1
a43 = [v * 43 + total for v in log if v % 5 == 0]
total += sum(a43) % 140
for v in a43[:3]:
    words[v % 50] = words.get(v % 50, 0) + 1
a44 = [v * 44 + total for v in log if v % 6 == 0]
total += sum(a44) % 141
for v in a44[:3]:
    words[v % 50] = words.get(v % 50, 0) + 1
a45 = [v * 45 + total for v in log if v % 2 == 0]
total += sum(a45) % 142
for v in a45[:3]:
    words[v % 50] = words.get(v % 50, 0) + 1
a46 = [v * 46 + total for v in log if v % 3 == 0]
total += sum(a46) % 143
for v in a46[:3]:
    words[v % 50] = words.get(v % 50, 0) + 1
a47 = [v * 47 + total for v in log if v % 4 == 0]
total += sum(a47) % 144
for v in a47[:3]:
    words[v % 50] = words.get(v % 50, 0) + 1
a48 = [v * 48 + total for v in log if v % 5 == 0]
total += sum(a48) % 145
for v in a48[:3]:
    words[v % 50] = words.get(v % 50, 0) + 1
a49 = [v * 49 + total for v in log if v % 6 == 0]
total += sum(a49) % 146
for v in a49[:3]:
    words[v % 50] = words.get(v % 50, 0) + 1
try:
    total += a49[40]
except IndexError as error:
    print(49, error, total)
a50 = [v * 50 + total for v in log if v % 2 == 0]
total += sum(a50) % 147
for v in a50[:3]:
    words[v % 50] = words.get(v % 50, 0) + 1
a51 = [v * 51 + total for v in log if v % 3 == 0]
total += sum(a51) % 148
for v in a51[:3]:
    words[v % 50] = words.get(v % 50, 0) + 1
a52 = [v * 52 + total for v in log if v % 4 == 0]
total += sum(a52) % 149
for v in a52[:3]:
    words[v % 50] = words.get(v % 50, 0) + 1
a53 = [v * 53 + total for v in log if v % 5 == 0]
total += sum(a53) % 150
for v in a53[:3]:
    words[v % 50] = words.get(v % 50, 0) + 1
a54 = [v * 54 + total for v in log if v % 6 == 0]
total += sum(a54) % 151
for v in a54[:3]:
    words[v % 50] = words.get(v % 50, 0) + 1
a55 = [v * 55 + total for v in log if v % 2 == 0]
total += sum(a55) % 152
for v in a55[:3]:
    words[v % 50] = words.get(v % 50, 0) + 1
a56 = [v * 56 + total for v in log if v % 3 == 0]
total += sum(a56) % 153
for v in a56[:3]:
    words[v % 50] = words.get(v % 50, 0) + 1
a57 = [v * 57 + total for v in log if v % 4 == 0]
total += sum(a57) % 154
for v in a57[:3]:
    words[v % 50] = words.get(v % 50, 0) + 1
a58 = [v * 58 + total for v in log if v % 5 == 0]
total += sum(a58) % 155
for v in a58[:3]:
    words[v % 50] = words.get(v % 50, 0) + 1
a59 = [v * 59 + total for v in log if v % 6 == 0]
total += sum(a59) % 156
for v in a59[:3]:
    words[v % 50] = words.get(v % 50, 0) + 1
try:
    total += a59[40]
except IndexError as error:
    print(59, error, total)
print(total, len(words), sorted(words.items())[:5], step, v)
print(sorted(n for n in globals() if n.startswith('a') and n[1:].isdigit())[:3], a59)
