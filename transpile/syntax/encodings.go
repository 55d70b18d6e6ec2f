package syntax

import (
	"strings"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
	"golang.org/x/text/transform"
)

// encodingByName finds a codec by Python's name for it, or nil. Hyphens,
// underscores and spaces do not count.
func encodingByName(name string) encoding.Encoding {
	return encodings[strings.NewReplacer("-", "", "_", "", " ", "", ".", "").Replace(strings.ToLower(name))]
}

var encodings = map[string]encoding.Encoding{
	"ascii": ascii{}, "usascii": ascii{}, "646": ascii{},
	"iso88591": charmap.ISO8859_1, "latin1": charmap.ISO8859_1, "l1": charmap.ISO8859_1,
	"88591": charmap.ISO8859_1, "cp819": charmap.ISO8859_1, "latin": charmap.ISO8859_1,
	"iso88592": charmap.ISO8859_2, "latin2": charmap.ISO8859_2, "l2": charmap.ISO8859_2,
	"iso88593": charmap.ISO8859_3, "latin3": charmap.ISO8859_3,
	"iso88594": charmap.ISO8859_4, "latin4": charmap.ISO8859_4,
	"iso88595": charmap.ISO8859_5, "cyrillic": charmap.ISO8859_5,
	"iso88596": charmap.ISO8859_6, "arabic": charmap.ISO8859_6,
	"iso88597": charmap.ISO8859_7, "greek": charmap.ISO8859_7,
	"iso88598": charmap.ISO8859_8, "hebrew": charmap.ISO8859_8,
	"iso88599": charmap.ISO8859_9, "latin5": charmap.ISO8859_9,
	"iso885910": charmap.ISO8859_10, "latin6": charmap.ISO8859_10,
	"iso885913": charmap.ISO8859_13, "latin7": charmap.ISO8859_13,
	"iso885914": charmap.ISO8859_14, "latin8": charmap.ISO8859_14,
	"iso885915": charmap.ISO8859_15, "latin9": charmap.ISO8859_15,
	"iso885916": charmap.ISO8859_16, "latin10": charmap.ISO8859_16,
	"cp1250": charmap.Windows1250, "windows1250": charmap.Windows1250,
	"cp1251": charmap.Windows1251, "windows1251": charmap.Windows1251,
	"cp1252": charmap.Windows1252, "windows1252": charmap.Windows1252,
	"cp1253": charmap.Windows1253, "windows1253": charmap.Windows1253,
	"cp1254": charmap.Windows1254, "windows1254": charmap.Windows1254,
	"cp1255": charmap.Windows1255, "windows1255": charmap.Windows1255,
	"cp1256": charmap.Windows1256, "windows1256": charmap.Windows1256,
	"cp1257": charmap.Windows1257, "windows1257": charmap.Windows1257,
	"cp1258": charmap.Windows1258, "windows1258": charmap.Windows1258,
	"cp437": charmap.CodePage437, "ibm437": charmap.CodePage437,
	"cp850": charmap.CodePage850, "ibm850": charmap.CodePage850,
	"cp852": charmap.CodePage852, "ibm852": charmap.CodePage852,
	"cp855": charmap.CodePage855, "ibm855": charmap.CodePage855,
	"cp858": charmap.CodePage858, "ibm858": charmap.CodePage858,
	"cp860": charmap.CodePage860, "ibm860": charmap.CodePage860,
	"cp862": charmap.CodePage862, "ibm862": charmap.CodePage862,
	"cp863": charmap.CodePage863, "ibm863": charmap.CodePage863,
	"cp865": charmap.CodePage865, "ibm865": charmap.CodePage865,
	"cp866": charmap.CodePage866, "ibm866": charmap.CodePage866,
	"koi8r": charmap.KOI8R, "koi8u": charmap.KOI8U, "macroman": charmap.Macintosh,
	"maccyrillic": charmap.MacintoshCyrillic,
	"gbk":         simplifiedchinese.GBK, "cp936": simplifiedchinese.GBK, "936": simplifiedchinese.GBK,
	"gb18030": simplifiedchinese.GB18030, "gb2312": simplifiedchinese.GBK, "euccn": simplifiedchinese.GBK,
	"hz": simplifiedchinese.HZGB2312, "hzgb2312": simplifiedchinese.HZGB2312,
	"big5": traditionalchinese.Big5, "big5tw": traditionalchinese.Big5, "cp950": traditionalchinese.Big5,
	"eucjp": japanese.EUCJP, "ujis": japanese.EUCJP, "iso2022jp": japanese.ISO2022JP,
	"shiftjis": japanese.ShiftJIS, "sjis": japanese.ShiftJIS, "cp932": japanese.ShiftJIS,
	"euckr": korean.EUCKR, "cp949": korean.EUCKR, "uhc": korean.EUCKR,
}

// ascii is an encoding of its own because the web's tables, which the text
// packages follow, read it as Windows-1252.
type ascii struct{ encoding.Encoding }

// NewDecoder refuses every byte above 127.
func (ascii) NewDecoder() *encoding.Decoder { return &encoding.Decoder{Transformer: asciiDecoder{}} }

type asciiDecoder struct{ transform.NopResetter }

// Transform copies ASCII and puts the replacement character for other bytes,
// as the decoders of the text packages do.
func (asciiDecoder) Transform(dst, src []byte, _ bool) (int, int, error) {
	written := 0
	for i, b := range src {
		if written+3 > len(dst) {
			return written, i, transform.ErrShortDst
		}
		if b < 0x80 {
			dst[written] = b
			written++
		} else {
			written += copy(dst[written:], "\uFFFD")
		}
	}
	return written, len(src), nil
}
