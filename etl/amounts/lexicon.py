"""The words of amounts, each declared once: numerals, multipliers, currencies, units, periods, hedges.

Goes out: plain tables from a word (lower case, single spaces instead of hyphens) to what it means. The patterns
(etl/amounts/patterns.py) are built from these tables. No grammar here: what may stand beside what is told by
numerals.py and phrases.py.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import NamedTuple

ONE = Decimal(1)


def _listed(words: str) -> tuple[str, ...]:
    """The words of 'a few | several | many'."""
    return tuple(" ".join(word.split()) for word in words.split("|"))


def _words(words: str) -> tuple[str, ...]:
    """The single words of 'two three four'."""
    return tuple(words.split())


# --- Numerals ---------------------------------------------------------------------------------------------------

SMALL_NUMBERS: Mapping[str, int] = {
    word: value
    for value, word in enumerate(
        _words(
            "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
            "seventeen eighteen nineteen"
        )
    )
}
TENS: Mapping[str, int] = {
    word: 10 * value
    for value, word in enumerate(_words("twenty thirty forty fifty sixty seventy eighty ninety"), start=2)
}
SCALES: Mapping[str, Decimal] = {
    "dozen": Decimal(12),
    "hundred": Decimal(100),
    "thousand": Decimal(10**3),
    "lakh": Decimal(10**5),
    "million": Decimal(10**6),
    "crore": Decimal(10**7),
    "billion": Decimal(10**9),
    "trillion": Decimal(10**12),
}
"""Short scale, as English-language news writes it. Lakh and crore: Indian English."""
PLURAL_SCALES: Mapping[str, Decimal] = {f"{word}s": value for word, value in SCALES.items()}
INDEFINITE_ONLY = frozenset({"tens", "scores"})
"""Indefinite words that never stand behind an exact number. 'scores' counts only before 'of': it is a verb, too."""

MULTIPLIERS: Mapping[str, Decimal] = {
    **SCALES,
    **PLURAL_SCALES,
    "mln": Decimal(10**6),
    "mn": Decimal(10**6),
    "mio": Decimal(10**6),
    "bln": Decimal(10**9),
    "bn": Decimal(10**9),
    "tn": Decimal(10**12),
    "тыс": Decimal(10**3),
    "тысяч": Decimal(10**3),
    "тысячи": Decimal(10**3),
    "млн": Decimal(10**6),
    "миллиона": Decimal(10**6),
    "миллионов": Decimal(10**6),
    "млрд": Decimal(10**9),
}
"""Words behind digits."""
GLUED_MULTIPLIERS: Mapping[str, Decimal] = {"k": Decimal(10**3), "m": Decimal(10**6), "b": Decimal(10**9)}
"""Letters that multiply only where they touch the digits: '5 m' is a length."""
CJK_MULTIPLIERS: Mapping[str, Decimal] = {
    "백": Decimal(100),
    "百": Decimal(100),
    "천": Decimal(10**3),
    "千": Decimal(10**3),
    "만": Decimal(10**4),
    "万": Decimal(10**4),
    "萬": Decimal(10**4),
    "억": Decimal(10**8),
    "亿": Decimal(10**8),
    "億": Decimal(10**8),
}
"""Korean and Chinese group by ten thousands."""

FEW = _listed(
    "few | a few | quite a few | several | many | a couple of | couple of | multiple | numerous | countless | untold"
)
"""Before a bare 'hundred', 'thousand' …, these leave the number open."""

DENOMINATORS: Mapping[str, int] = {
    "half": 2,
    "third": 3,
    "quarter": 4,
    "fourth": 4,
    "fifth": 5,
    "sixth": 6,
    "seventh": 7,
    "eighth": 8,
    "ninth": 9,
    "tenth": 10,
    "hundredth": 100,
}
PLURAL_DENOMINATORS: Mapping[str, int] = {f"{word}s": value for word, value in DENOMINATORS.items() if word != "half"}
ORDINALS = frozenset(_words("first second"))
"""The ordinals that are no denominators; 'twenty-first' must not leave a 'twenty' behind."""
FRACTION_SIGNS: Mapping[str, Decimal] = {
    sign: Decimal(above) / below
    for sign, above, below in (
        ("½", 1, 2),
        ("⅓", 1, 3),
        ("⅔", 2, 3),
        ("¼", 1, 4),
        ("¾", 3, 4),
        ("⅕", 1, 5),
        ("⅖", 2, 5),
        ("⅗", 3, 5),
        ("⅘", 4, 5),
        ("⅛", 1, 8),
    )
}

MULTIPLICATIVES: Mapping[str, Decimal] = {
    **{word: Decimal(2) for word in _words("twice double doubled doubles doubling")},
    **{word: Decimal(3) for word in _words("thrice triple tripled triples tripling treble trebled trebling")},
    **{word: Decimal(4) for word in _words("quadruple quadrupled quadruples quadrupling")},
    **{word: Decimal(5) for word in _words("quintuple quintupled quintupling")},
    **{word: Decimal("0.5") for word in _words("halve halved halves halving")},
    **{f"{word}fold": Decimal(value) for word, value in SMALL_NUMBERS.items() if value >= 2},
    "hundredfold": Decimal(100),
    "thousandfold": Decimal(1000),
}

NUMBER_WORDS: Mapping[str, str] = {
    **dict.fromkeys(SMALL_NUMBERS, "small"),
    **dict.fromkeys(TENS, "ten"),
    **dict.fromkeys(SCALES, "scale"),
    **dict.fromkeys(PLURAL_SCALES, "scales"),
    **dict.fromkeys(INDEFINITE_ONLY, "indefinite"),
    **dict.fromkeys(DENOMINATORS, "part"),
    **dict.fromkeys(PLURAL_DENOMINATORS, "parts"),
    **dict.fromkeys(ORDINALS, "ordinal"),
    **dict.fromkeys(MULTIPLICATIVES, "factor"),
}
"""Every number word and its sort."""


# --- Money ------------------------------------------------------------------------------------------------------


class Money(NamedTuple):
    """What a currency word may be. `convention`: one reading is usual although the word names no country."""

    candidates: tuple[str, ...]
    scale: Decimal = ONE
    convention: bool = False


CURRENCY_CODES = frozenset(
    _words(
        "AED AMD ARS AUD AZN BDT BGN BHD BRL BYN CAD CHF CLP CNH CNY COP CZK DKK DZD EGP ETB EUR GBP GEL GHS HKD HUF "
        "IDR ILS INR IQD IRR JOD JPY KES KGS KHR KPW KRW KWD KZT LAK LBP LKR LYD MAD MDL MMK MNT MOP MXN MYR NGN NOK "
        "NPR NTD NZD OMR PEN PHP PKR PLN QAR RMB RON RUB RUR SAR SEK SGD SYP THB TJS TMT TND TRY TWD TZS UAH UGX USD "
        "UZS VND XAF XOF YER ZAR"
    )
)
"""ISO 4217 codes of countries that send or receive migrant workers, and the usual codes of CODE_ALIASES."""
CODE_ALIASES: Mapping[str, str] = {"RMB": "CNY", "CNH": "CNY", "NTD": "TWD", "RUR": "RUB"}
LOWER_CASE_CODES = frozenset({"usd", "rmb", "cny", "krw", "kpw"})
"""Codes that are no words: also read in lower case. 'try', 'top' or 'pen' are currencies only in capitals."""

CURRENCY_SIGNS: Mapping[str, Money] = {
    "$": Money(("USD",), convention=True),
    "€": Money(("EUR",)),
    "£": Money(("GBP",)),
    "¥": Money(("CNY", "JPY")),
    "₩": Money(("KPW", "KRW")),
    "₽": Money(("RUB",)),
    "₹": Money(("INR",)),
    "₮": Money(("MNT",)),
    "₱": Money(("PHP",)),
    "฿": Money(("THB",)),
    "₫": Money(("VND",)),
    "₸": Money(("KZT",)),
    "₴": Money(("UAH",)),
    "₺": Money(("TRY",)),
    "৳": Money(("BDT",)),
}
CURRENCY_PREFIXES: Mapping[str, Money] = {
    "us$": Money(("USD",)),
    "us $": Money(("USD",)),
    "us dollars": Money(("USD",)),
    "u.s.$": Money(("USD",)),
    "u.s. $": Money(("USD",)),
    "hk$": Money(("HKD",)),
    "nt$": Money(("TWD",)),
    "a$": Money(("AUD",)),
    "au$": Money(("AUD",)),
    "c$": Money(("CAD",)),
    "ca$": Money(("CAD",)),
    "s$": Money(("SGD",)),
    "nz$": Money(("NZD",)),
    "r$": Money(("BRL",)),
    "cn¥": Money(("CNY",)),
    "jp¥": Money(("JPY",)),
    "rm": Money(("MYR",)),
    "rs": Money(("INR", "LKR", "NPR", "PKR")),
    "rs.": Money(("INR", "LKR", "NPR", "PKR")),
    "rp": Money(("IDR",)),
    "tk": Money(("BDT",)),
    "yuan": Money(("CNY",)),
    "renminbi": Money(("CNY",)),
}
"""What stands before the number beside signs and codes."""


def _named(names: str, *candidates: str, scale: str = "1", convention: bool = False) -> dict[str, Money]:
    return {name: Money(candidates, Decimal(scale), convention) for name in _listed(names)}


def _demonyms(noun: str, **codes: str) -> dict[str, Money]:
    """'Kuwaiti dinar' and 'Kuwaiti dinars' for every country's adjective."""
    return {
        f"{adjective.replace('_', ' ')} {form}": Money((code,))
        for adjective, code in codes.items()
        for form in (noun, f"{noun}s")
    }


CURRENCY_NAMES: Mapping[str, Money] = {
    **_named("dollar | dollars | buck | bucks", "USD", convention=True),
    **_named("cent | cents", "USD", scale="0.01", convention=True),
    **_named("us cent | us cents | u.s. cent | u.s. cents | american cents", "USD", scale="0.01"),
    **_named("us dollar | us dollars | u.s. dollar | u.s. dollars | american dollars | us$", "USD"),
    **_demonyms(
        "dollar", hong_kong="HKD", taiwan="TWD", new_taiwan="TWD", nt="TWD", singapore="SGD", australian="AUD",
        canadian="CAD", new_zealand="NZD",
    ),
    **_named("yuan | renminbi | yuan renminbi | chinese yuan | rmb yuan | yuan rmb", "CNY"),
    **_named("jiao", "CNY", scale="0.1"),
    **_named("fen", "CNY", scale="0.01"),
    **_named("won", "KPW", "KRW"),
    **_named("north korean won | n. korean won | dprk won | north korea won", "KPW"),
    **_named("south korean won | s. korean won | rok won", "KRW"),
    **_named("rouble | roubles | ruble | rubles | russian rouble | russian roubles | russian ruble | russian rubles"
             " | рубль | рубля | рублей | рублях | рублям | руб", "RUB"),
    **_named("kopeck | kopecks | kopek | kopeks", "RUB", scale="0.01"),
    **_named("euro | euros | евро", "EUR"),
    **_named("euro cent | euro cents | eurocent | eurocents", "EUR", scale="0.01"),
    **_named("pound | pounds", "GBP", "kg"),
    **_named("pound sterling | pounds sterling | british pound | british pounds | sterling", "GBP"),
    **_demonyms("pound", egyptian="EGP", lebanese="LBP", syrian="SYP"),
    **_named("pence", "GBP", scale="0.01"),
    **_named("yen | japanese yen", "JPY"),
    **_named("rupee | rupees", "INR", "LKR", "NPR", "PKR"),
    **_named("rs", "INR", "LKR", "NPR", "PKR"),
    **_demonyms("rupee", indian="INR", pakistani="PKR", pakistan="PKR", nepali="NPR", nepalese="NPR",
                sri_lankan="LKR"),
    **_named("taka | bangladeshi taka", "BDT"),
    **_named("rupiah | indonesian rupiah", "IDR"),
    **_named("baht | thai baht", "THB"),
    **_named("dong | vietnamese dong", "VND"),
    **_named("ringgit | malaysian ringgit", "MYR"),
    **_named("kyat | kyats | myanmar kyat", "MMK"),
    **_named("riel | riels | cambodian riel", "KHR"),
    **_named("lao kip", "LAK"),
    **_named("tugrik | tugriks | tugrug | tugrugs | togrog | tögrög", "MNT"),
    **_named("tenge | kazakh tenge", "KZT"),
    **_named("hryvnia | hryvnias | hryvnya", "UAH"),
    **_named("zloty | zlotys | zloties | złoty | złotych | polish zloty", "PLN"),
    **_named("forint | forints", "HUF"),
    **_named("swiss francs | swiss franc", "CHF"),
    **_named("turkish lira | turkish liras | lira | liras", "TRY"),
    **_named("shekel | shekels", "ILS"),
    **_named("birr | ethiopian birr", "ETB"),
    **_named("naira", "NGN"),
    **_named("rand", "ZAR"),
    **_named("dinar | dinars", "BHD", "DZD", "IQD", "JOD", "KWD", "LYD", "TND"),
    **_demonyms("dinar", kuwaiti="KWD", jordanian="JOD", bahraini="BHD", iraqi="IQD", libyan="LYD", tunisian="TND",
                algerian="DZD", kuwait="KWD"),
    **_named("dirham | dirhams", "AED", "MAD"),
    **_demonyms("dirham", emirati="AED", uae="AED", moroccan="MAD"),
    **_named("riyal | riyals | rial | rials", "IRR", "OMR", "QAR", "SAR", "YER"),
    **_demonyms("riyal", saudi="SAR", qatari="QAR", qatar="QAR", omani="OMR", yemeni="YER"),
    **_demonyms("rial", omani="OMR", iranian="IRR", yemeni="YER"),
    **_named("peso | pesos", "ARS", "CLP", "COP", "MXN", "PHP"),
    **_demonyms("peso", philippine="PHP", filipino="PHP", mexican="MXN", argentine="ARS", chilean="CLP",
                colombian="COP"),
    **_named("shilling | shillings", "KES", "TZS", "UGX"),
    **_demonyms("shilling", kenyan="KES", tanzanian="TZS", ugandan="UGX"),
    **_named("доллар | доллара | долларов | долларов сша", "USD", convention=True),
    **_named("юань | юаня | юаней", "CNY"),
}  # fmt: skip
"""Names behind the number, in English and Russian. Where a name is several countries', all of them are listed."""

CJK_CURRENCY_NAMES: Mapping[str, Money] = {
    **_named("원", "KPW", "KRW"),
    **_named("북한 원 | 북한원 | 朝鲜元 | 朝元", "KPW"),
    **_named("한국 원 | 韩元", "KRW"),
    **_named("위안 | 人民币 | 元人民币", "CNY"),
    **_named("元", "CNY", convention=True),
    **_named("달러", "USD", convention=True),
    **_named("미국 달러 | 미 달러 | 美元", "USD"),
    **_named("루블 | 卢布", "RUB"),
    **_named("유로 | 欧元", "EUR"),
    **_named("엔 | 日元", "JPY"),
}
"""Names that touch the number and the next word: no word border is asked for."""


# --- Other units ------------------------------------------------------------------------------------------------


class Measure(NamedTuple):
    """A unit of the vocabulary and what a value is multiplied with; `note` says what that hides."""

    unit: str
    scale: Decimal = ONE
    note: str | None = None


UNIT_WORDS: Mapping[str, Measure] = {
    **{word: Measure("percent") for word in _listed("per cent | percent | percents | pct | процентов | процента")},
    **{
        word: Measure("percent", note="'{word}' are a difference of two percentages, not a share")
        for word in _listed("percentage point | percentage points | percent points")
    },
    **{word: Measure("hours") for word in _listed("hour | hours | hr | hrs | h | час | часа | часов")},
    **{
        word: Measure("hours", ONE / 60, "'{word}' are written as hours (divided by 60)")
        for word in _listed("minute | minutes | min | mins")
    },
    **{word: Measure("days") for word in _listed("day | days | день | дня | дней")},
    **{word: Measure("days", Decimal(7), "'{word}' are written as days (times 7)") for word in _listed("week | weeks")},
    **{
        word: Measure("kg")
        for word in _listed("kilogram | kilograms | kilogramme | kilogrammes | kilo | kilos | kg | kgs | кг")
    },
    **{
        word: Measure("kg", Decimal("0.001"), "'{word}' are written as kilograms (divided by 1000)")
        for word in _listed("gram | grams | gramme | grammes | g")
    },
    **{
        word: Measure("kg", Decimal(1000), "'{word}' are written as kilograms (times 1000)")
        for word in _listed("tonne | tonnes | metric ton | metric tons")
    },
    **{
        word: Measure("kg", Decimal(1000), "'{word}' are read as metric tons and written as kilograms (times 1000)")
        for word in _listed("ton | tons")
    },
    **{
        word: Measure("kg", Decimal("0.45359237"), "'{word}' are written as kilograms (times 0.45359237)")
        for word in _listed("pound of | pounds of | lb | lbs")
    },
    **{word: Measure("times") for word in _listed("time | times | раз | раза")},
}
"""0.45359237 kg: the international pound of 1959. A unit without a place in the vocabulary (years, metres) is none."""
CJK_UNIT_WORDS: Mapping[str, Measure] = {
    "%": Measure("percent"),
    "퍼센트": Measure("percent"),
    "시간": Measure("hours"),
    "小时": Measure("hours"),
    "일간": Measure("days"),
    "天": Measure("days"),
    "公斤": Measure("kg"),
    "킬로": Measure("kg"),
    "배": Measure("times"),
    "倍": Measure("times"),
    "명": Measure("people"),
    "人": Measure("people"),
    "名": Measure("people"),
}
UNIT_ADJECTIVES = _listed(
    "working | work | consecutive | straight | full | paid | unpaid | calendar | extra | additional | more | whole"
    " | solid | overtime"
)
"""One of these may stand between a number and its hours or days."""

_PEOPLE = (
    "worker laborer labourer employee prisoner inmate detainee student resident citizen national soldier official "
    "migrant intern trainee adult individual person sailor crewmember logger nurse doctor engineer teacher miner "
    "guard manager waitress seamstress deportee defector refugee returnee member girl boy civilian applicant recruit "
    "technician operator carpenter welder bricklayer tailor fisher cook driver expatriate staffer jobseeker farmer"
)
PERSON_WORDS = frozenset(_words(_PEOPLE)) | frozenset(_words("man woman child strong"))
"""Behind "one" or a hyphen ("a 50-member team", "a 200-strong crew"); elsewhere they describe: "3 student visas"."""
PEOPLE_WORDS = frozenset(f"{word}es" if word.endswith("ss") else f"{word}s" for word in _words(_PEOPLE)) | frozenset(
    _words(
        "people staff men women children fishermen seamen crewmen servicemen troops personnel workforce manpower "
        "koreans russians человек рабочих рабочие работников"
    )
)
"""Nouns that make a number a count of people."""
PEOPLE_STOPS = frozenset(
    _words(
        "a about above after ago all also among an and are as at be been before behind below between but by can could "
        "did do during each employ employed every for from had has have he hire hired if in into is later many may "
        "men more most not of off on once or out over paid per sent she should since so some such than that the their "
        "them then there they this through to told under until up upon was we were what when where which while who "
        "whose will with within without would year month week day hour minute shift metre meter mile km kilometre "
        "kilometer percent january february march april june july august september october november december"
    )
)
"""Words that end the search for the noun: what follows them is no longer counted by the number."""


LABELS = _words(
    "no. nos. number article articles resolution resolutions chapter page paragraph section room gate camp bureau"
)
"""Words that make the number behind them a name: 'No. 5 factory workers' are not five."""
YEAR_BEFORE = _words(
    "in since until during early late mid year spring summer autumn winter january february march april may june july "
    "august september october november december"
)
"""Words after which four digits are a year."""


# --- Periods ----------------------------------------------------------------------------------------------------

PERIOD_NOUNS: Mapping[str, str] = {
    **{word: "hour" for word in _listed("hour | hr | h")},
    **{word: "day" for word in _listed("day | working day | workday | work day")},
    **{word: "shift" for word in _listed("shift | work shift | working shift")},
    **{word: "week" for word in _listed("week | wk | working week")},
    **{word: "month" for word in _listed("month | mo | calendar month | mth")},
    **{word: "year" for word in _listed("year | yr | annum | calendar year")},
    **{word: "kg" for word in _listed("kilogram | kilogramme | kilo | kg")},
    **{word: "item" for word in _listed("piece | item | garment | article | unit | pair | set")},
}
"""After 'a', 'per', 'each', 'every', '/'."""
PERIOD_ADVERBS: Mapping[str, str] = {
    "hourly": "hour",
    "daily": "day",
    "weekly": "week",
    "monthly": "month",
    "yearly": "year",
    "annually": "year",
    "annual": "year",
    "p.a.": "year",
    "apiece": "item",
    "one time": "once",
    "one off": "once",
    "lump sum": "once",
    "в час": "hour",
    "в день": "day",
    "в неделю": "week",
    "в месяц": "month",
    "в год": "year",
    "ежемесячно": "month",
}
PERIODS_BEFORE: Mapping[str, str] = {
    word: per for word, per in PERIOD_ADVERBS.items() if word in _listed(
        "hourly | daily | weekly | monthly | yearly | annual | one time | one off | lump sum"
    )
}  # fmt: skip
CJK_PERIODS_BEFORE: Mapping[str, str] = {
    "每小时": "hour",
    "每天": "day",
    "每日": "day",
    "每月": "month",
    "每年": "year",
    "월": "month",
    "매월": "month",
    "매달": "month",
    "한 달에": "month",
    "하루": "day",
    "시간당": "hour",
    "연간": "year",
}
UNLISTED_PERIODS = frozenset(
    _words(
        "quarter night fortnight decade season minute second tonne ton gram acre hectare metre meter trip contract "
        "semester term hundred thousand million"
    )
)
"""'per quarter', 'per tonne': neither a period of the vocabulary nor a thing."""
EACH_OF = frozenset(
    _words(
        "worker person head employee household family capita laborer labourer man woman member prisoner student "
        "resident factory company site team group firm soldier citizen individual"
    )
)
"""'per worker' tells whose amount it is (the observation's basis); the period may follow it."""


# --- Hedges -----------------------------------------------------------------------------------------------------


def _qualified(qualifier: str, words: str) -> dict[str, str]:
    return dict.fromkeys(_listed(words), qualifier)


HEDGES: Mapping[str, str] = {
    **_qualified(
        "about",
        "about | around | some | approximately | approx | approx. | roughly | circa | c. | ca. | estimated"
        " | an estimated | in the region of | in the neighborhood of | in the neighbourhood of | on the order of"
        " | in the order of | more or less | or so | around about | somewhere around"
        " | около | примерно | приблизительно | порядка",
    ),
    **_qualified(
        "nearly",
        "nearly | almost | close to | approaching | nearing | not quite | just short of | virtually | practically"
        " | почти",
    ),
    **_qualified(
        "up_to",
        "up to | as many as | as much as | as high as | as long as | no more than | not more than | at most"
        " | at the most | maximum | maximum of | a maximum of | max | max. | a max of | not exceeding | no higher than"
        " | not over | no longer than | no greater than | not above | upto | не более | не больше | максимум",
    ),
    **_qualified(
        "less_than",
        "fewer than | less than | lower than | under | below | just under | just below | well under | well below"
        " | slightly under | slightly below | slightly less than | a little less than | a little under"
        " | just less than | smaller than | shorter than | менее | меньше | менее чем",
    ),
    **_qualified(
        "at_least",
        "at least | at the very least | at the least | no less than | no fewer than | not less than | not fewer than"
        " | minimum | minimum of | a minimum of | min. | no lower than | not below | not under | as few as"
        " | as little as | as low as | не менее | не меньше | минимум",
    ),
    **_qualified(
        "more_than",
        "over | more than | above | well over | well above | just over | just above | slightly over | slightly above"
        " | slightly more than | a little more than | a little over | just more than | in excess of | exceeding"
        " | exceeds | exceeded | exceed | beyond | upwards of | upward of | greater than | higher than | longer than"
        " | larger than | way over | far more than | much more than | много более | более | больше | свыше | более чем",
    ),
}
"""The table 'Words → low, high, qualifier' of DESIGN.md, with its close synonyms. 'as few as 50' speaks of the lowest
value there is, so 50 is a lower end. 'upwards of' is 'more than' in the dictionaries (Merriam-Webster, Oxford)."""
HEDGE_SIGNS: Mapping[str, str] = {
    "~": "about",
    "≈": "about",
    "<": "less_than",
    ">": "more_than",
    "≤": "up_to",
    "≥": "at_least",
    "약": "about",
    "约": "about",
    "大约": "about",
    "近": "nearly",
    "최대": "up_to",
    "最多": "up_to",
    "최소": "at_least",
    "至少": "at_least",
    "超过": "more_than",
}
"""Signs and words that may touch the number."""
HEDGES_BEHIND: Mapping[str, str] = {
    **_qualified("about", "or so | or thereabouts | give or take | more or less"),
    **_qualified("at_least", "or more | or above | and above | or over | and over | or higher | or longer | and up"
                             " | at least | upwards | at minimum | at a minimum"),
    **_qualified("up_to", "or less | or fewer | or under | and under | or below | and below | at most | at maximum"
                          " | maximum | tops | or lower | at the most"),
}  # fmt: skip
HEDGE_SIGNS_BEHIND: Mapping[str, str] = {
    "-odd": "about",
    "-plus": "at_least",
    "+": "at_least",
    "이상": "at_least",
    "以上": "at_least",
    "이하": "up_to",
    "以下": "up_to",
    "미만": "less_than",
    "초과": "more_than",
    "여": "about",
    "多": "more_than",
}
ONE_SIDED = frozenset({"up_to", "less_than", "at_least", "more_than"})
NO_LOWER_END = frozenset({"up_to", "less_than"})

RANGE_OPENERS: Mapping[str, str] = {
    **_qualified("between", "between | ranging between | ranges between | ranged between | somewhere between"
                            " | anywhere between | anything between"),
    **_qualified("from", "from | от"),
    **_qualified("spread", "ranging from | ranges from | ranged from | anywhere from | anything from | somewhere from"),
}  # fmt: skip
"""Only a bare 'from' may follow a verb of change; only 'between' makes a range of 'A and B'."""
RANGE_JOINERS = frozenset({"-", "—", "~", "to", "or", "- to", "- or", "or even", "through", "до", "至", "到"})
RATIO_JOINERS = frozenset({"in", "out of", "out of every", "in every", "of every", "out of each", "in each"})

FILLERS = (
    _listed(
        "a full | full | a total of | total of | only | just | exactly | a mere | the | another | an additional"
        " | a further | additional | a whopping | a staggering | enough to buy | enough for | even | a combined"
        " | precisely | a | an"
    )
    + FEW
)
"""Words that may stand between a hedge and its number and change nothing; FEW is weighed by the numeral."""
KEPT_FILLERS = frozenset({"a full", "full", "enough to buy", "enough for"})
"""Fillers that belong to the amount's words also at their beginning."""

CHANGE_WORDS = frozenset(
    _words(
        "rose rise rises risen rising raise raised raises raising increase increased increases increasing doubled "
        "double doubles doubling tripled triple tripling quadrupled halved halving cut cuts cutting fell fall falls "
        "fallen falling drop dropped drops dropping decrease decreased decreases decreasing decline declined declines "
        "declining reduce reduced reduces reducing lowered grew grow grows grown growing jump jumped jumps soar "
        "soared soaring climb climbed surge surged slump slumped plunge plunged hike hiked shrink shrank shrunk went "
        "gone change changed changes changing moved upped slashed expanded trebled"
    )
)
"""Before 'from A to B', these tell of a change: A and B are two amounts (DESIGN.md)."""
CHANGE_DIRECTIONS = frozenset({"up", "down"})
"""Directly before 'from A to B' these tell of a change, too."""
RANGE_VERBS = frozenset(_words("range ranged ranges ranging vary varied varies varying anywhere"))
