"""The words of amounts, each declared once: numerals, multipliers, units, periods, hedges. Money: currencies.py.

Goes out: plain tables from a word (lower case, single spaces instead of hyphens) to what it means. The patterns
(etl/amounts/patterns.py) are built from these tables. No grammar here: what may stand beside what is told by
numerals.py and phrases.py.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import NamedTuple

ONE = Decimal(1)


def listed(words: str) -> tuple[str, ...]:
    """The words of 'a few | several | many'."""
    return tuple(" ".join(word.split()) for word in words.split("|"))


def words_of(words: str) -> tuple[str, ...]:
    """The single words of 'two three four'."""
    return tuple(words.split())


# --- Numerals ---------------------------------------------------------------------------------------------------

SMALL_NUMBERS: Mapping[str, int] = {
    word: value
    for value, word in enumerate(
        words_of(
            "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
            "seventeen eighteen nineteen"
        )
    )
}
TENS: Mapping[str, int] = {
    word: 10 * value
    for value, word in enumerate(words_of("twenty thirty forty fifty sixty seventy eighty ninety"), start=2)
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
    "bil": Decimal(10**9),
    "tn": Decimal(10**12),
    "trn": Decimal(10**12),
    "tln": Decimal(10**12),
    "тыс": Decimal(10**3),
    "тысяч": Decimal(10**3),
    "тысячи": Decimal(10**3),
    "млн": Decimal(10**6),
    "миллиона": Decimal(10**6),
    "миллионов": Decimal(10**6),
    "млрд": Decimal(10**9),
}
"""Words behind digits."""
GLUED_MULTIPLIERS: Mapping[str, Decimal] = {
    "k": Decimal(10**3),
    "m": Decimal(10**6),
    "mm": Decimal(10**6),
    "b": Decimal(10**9),
    "t": Decimal(10**12),
    "mil": Decimal(10**6),
    "tr": Decimal(10**12),
}
"""Letters that multiply only where they touch the digits: '5 m' is a length."""
GLUED_ONLY_MONEY = frozenset({"mm", "t", "mil", "tr"})
"""Letters that multiply only money: '5mm' is a length, '3 mil' of plastic a thickness."""
COUNTED_QUARTERS = frozenset(
    words_of("in for over after during within last past next first previous these those every consecutive straight")
)
"""Before 'three quarters', these make periods of them: 'in three quarters'."""
STACKED_MULTIPLIERS: Mapping[str, frozenset[str]] = {
    "hundred": frozenset({"thousand", "million", "billion", "crore"}),
    "thousand": frozenset({"million", "billion", "crore"}),
    "lakh": frozenset({"crore"}),
}
"""What may multiply again: '12 lakh crore', '3 hundred thousand'."""
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

CJK_DIGITS = ("零〇", "一일", "二两兩이", "三삼", "四사", "五오", "六육륙", "七칠", "八팔", "九구")
"""The digits in Chinese and Korean, by value."""
KOREAN_NATIVE_NUMBERS: Mapping[str, Decimal] = {
    word: Decimal(value)
    for value, word in enumerate(
        words_of("한 두 세 네 다섯 여섯 일곱 여덟 아홉 열 열한 열두 열세 열네 열다섯 열여섯"), start=1
    )
} | {"스무": Decimal(20), "서른": Decimal(30)}
CJK_HALVES = words_of("一半 절반")
CJK_COUNTERS = words_of("个 個 名 位 家 年 岁 개 년 곳 대 가구 사람 퍼센트 년간 개월 个月 세 살 번 회 차례 여명")
"""What is counted without a unit of the vocabulary."""
FEW = listed(
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
ORDINALS = frozenset(words_of("first second"))
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
    **{word: Decimal(2) for word in words_of("twice double doubled doubles doubling")},
    **{word: Decimal(3) for word in words_of("thrice triple tripled triples tripling treble trebled trebling")},
    **{word: Decimal(4) for word in words_of("quadruple quadrupled quadruples quadrupling")},
    **{word: Decimal(5) for word in words_of("quintuple quintupled quintupling")},
    **{word: Decimal("0.5") for word in words_of("halve halved halves halving")},
    **{f"{word}fold": Decimal(value) for word, value in (SMALL_NUMBERS | TENS).items() if value >= 2},
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


# --- Other units ------------------------------------------------------------------------------------------------


class Measure(NamedTuple):
    """A unit of the vocabulary and what a value is multiplied with; `note` says what that hides."""

    unit: str
    scale: Decimal = ONE
    note: str | None = None


UNIT_WORDS: Mapping[str, Measure] = {
    **{word: Measure("percent") for word in listed("per cent | percent | percents | pct | процентов | процента")},
    "pc": Measure("percent"),
    **{
        word: Measure("percent", note="'{word}' are a difference of two percentages, not a share")
        for word in listed(
            "percentage point | percentage points | percent point | percent points | per cent points | pp | p.p. | ppt"
            " | ppts | % point | % points | %pts"
        )
    },
    **{
        word: Measure("percent", Decimal("0.01"), "'{word}' are a difference of two percentages (divided by 100)")
        for word in listed("basis point | basis points | bps | bp")
    },
    **{word: Measure("hours") for word in listed("hour | hours | hr | hrs | h | час | часа | часов")},
    **{
        word: Measure("hours", ONE / 60, "'{word}' are written as hours (divided by 60)")
        for word in listed("minute | minutes | min | mins")
    },
    **{word: Measure("days") for word in listed("day | days | день | дня | дней")},
    **{word: Measure("days", Decimal(7), "'{word}' are written as days (times 7)") for word in listed("week | weeks")},
    **{
        word: Measure("kg")
        for word in listed("kilogram | kilograms | kilogramme | kilogrammes | kilo | kilos | kg | kgs | кг")
    },
    **{
        word: Measure("kg", Decimal("0.001"), "'{word}' are written as kilograms (divided by 1000)")
        for word in listed("gram | grams | gramme | grammes | g")
    },
    **{
        word: Measure("kg", Decimal(1000), "'{word}' are written as kilograms (times 1000)")
        for word in listed("tonne | tonnes | metric ton | metric tons")
    },
    **{
        word: Measure("kg", Decimal(1000), "'{word}' are read as metric tons and written as kilograms (times 1000)")
        for word in listed("ton | tons")
    },
    **{
        word: Measure("kg", Decimal("0.45359237"), "'{word}' are written as kilograms (times 0.45359237)")
        for word in listed("pound of | pounds of | lb | lbs")
    },
    **{word: Measure("times") for word in listed("time | times | раз | раза")},
}
"""0.45359237 kg: the international pound of 1959. A unit without a place in the vocabulary (years, metres) is none."""
CJK_UNIT_WORDS: Mapping[str, Measure] = {
    "%": Measure("percent"),
    "퍼센트": Measure("percent"),
    "시간": Measure("hours"),
    "小时": Measure("hours"),
    "个小时": Measure("hours"),
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
GLUED_UNITS: Mapping[str, Measure] = {
    "x": Measure("times"),
    "c": Measure("USD", Decimal("0.01")),
    "p": Measure("GBP", Decimal("0.01"), "'p' behind the digits is read as pence"),
}
"""Letters that are units only where they touch the digits."""
LINES_OF_A_SCREEN = frozenset({Decimal(value) for value in (240, 360, 480, 720, 1080, 1440, 2160)})
"""Before 'p', these are no pence."""
UNIT_ADJECTIVES = listed(
    "working | work | consecutive | straight | full | paid | unpaid | calendar | extra | additional | more"
    " | whole | free | rest | solid | overtime"
)
"""One of these may stand between a number and its hours or days."""

_PEOPLE = (
    "worker laborer labourer employee prisoner inmate detainee student resident citizen national soldier official "
    "migrant intern trainee adult individual person sailor crewmember logger nurse doctor engineer teacher miner "
    "guard manager waitress seamstress deportee defector refugee returnee member girl boy civilian applicant recruit "
    "seafarer sapper firefighter builder specialist expert programmer "
    "developer housekeeper maid helper carer caregiver cleaner apprentice conscript captive convict peasant "
    "sharecropper herder shepherd gardener porter docker stevedore diver interpreter translator instructor "
    "digger picker harvester roofer plumber electrician mechanic machinist sewer knitter embroiderer waiter dancer "
    "singer performer coach medic dentist pharmacist therapist acupuncturist scientist recruiter broker supervisor "
    "jailer passenger visitor patient kid survivor "
    "technician operator carpenter welder bricklayer tailor fisher cook driver expatriate staffer jobseeker farmer"
)
_NATIONS = (
    "filipino thai indonesian uyghur uighur bangladeshi pakistani nepali indian ethiopian kenyan ugandan ghanaian "
    "nigerian cuban mexican venezuelan haitian colombian cambodian mongolian tajik uzbek kazakh ukrainian syrian "
    "egyptian moroccan eritrean american korean russian"
)
"""People in the plural only: "one Indian company"."""
PERSON_WORDS = frozenset(words_of(_PEOPLE)) | frozenset(words_of("man woman child strong"))
"""Behind "one" or a hyphen ("a 50-member team", "a 200-strong crew"); elsewhere they describe: "3 student visas"."""
PEOPLE_WORDS = frozenset(
    f"{word}es" if word.endswith("ss") else f"{word}s" for word in words_of(f"{_PEOPLE} {_NATIONS}")
) | frozenset(
    words_of(
        "people staff men women children fishermen seamen crewmen servicemen troops personnel workforce manpower "
        "crew foremen nannies человек рабочих рабочие работников"
    )
)
"""Nouns that make a number a count of people."""
PEOPLE_STOPS = frozenset(
    words_of(
        "a about above after ago all also among an and are as at be been before behind below between but by can could "
        "did do during each employ employed every for from had has have he hire hired if in into is later many may "
        "men more most not of off on once or out over paid per sent she should since so some such than that the their "
        "them then there they this through to told under until up upon was we were what when where which while who "
        "whose will with within without would year month week day hour minute shift metre meter mile km kilometre "
        "kilometer percent january february march april june july august september october november december"
    )
)
"""Words that end the search for the noun: what follows them is no longer counted by the number."""


LABELS = words_of(
    "no. nos. number article articles resolution resolutions chapter page paragraph section room gate camp bureau "
    "clause annex rule title boeing airbus iphone ipad galaxy playstation xbox windows formula highway route flight "
    "apollo nasdaq s&p ftse dow cac dax nikkei stoxx csi fortune grade"
)
"""Words that make the number behind them a name: 'No. 5 factory workers' are not five."""
MONTHS = frozenset(
    words_of(
        "january february march april may june july august september october november december jan feb mar apr jun jul "
        "aug sep sept oct nov dec"
    )
)
BEFORE_A_WHOLE_MONTH = frozenset(words_of("in during early late mid last this next every each"))
"""Before a month, these leave the number behind it free: 'in May 30 workers left', but 'on May 5 workers struck'."""
YEAR_BEFORE = words_of(
    "in since until during early late mid year spring summer autumn winter january february march april may june july "
    "august september october november december"
)
"""Words after which four digits are a year."""


# --- Periods ----------------------------------------------------------------------------------------------------

PERIOD_NOUNS: Mapping[str, str] = {
    **{word: "hour" for word in listed("hour | hr | h")},
    **{word: "day" for word in listed("day | working day | workday | work day")},
    **{word: "shift" for word in listed("shift | work shift | working shift")},
    **{word: "week" for word in listed("week | wk | working week | work week | workweek")},
    **{word: "month" for word in listed("month | mo | calendar month | mth")},
    **{word: "year" for word in listed("year | yr | annum | calendar year")},
    **{word: "kg" for word in listed("kilogram | kilogramme | kilo | kg")},
    **{
        word: "item"
        for word in listed(
            "piece | item | garment | article | unit | pair | set | share | barrel | ounce | troy ounce | gallon | bag"
            " | box | sack | litre | liter | shirt | t shirt | dress | brick | basket | crate | carton | bottle | bunch"
            " | bushel | bale | bucket | ticket | bird | pound"
        )
    },
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
PERIODS_OF_MONEY: Mapping[str, str] = {"pm": "month", "p.m.": "month", "pcm": "month", "pw": "week", "p.w.": "week"}
"""Abbreviations that are a clock or a name unless money stands before them."""
PERIODS_BEFORE: Mapping[str, str] = {
    word: per for word, per in PERIOD_ADVERBS.items() if word in listed(
        "hourly | daily | weekly | monthly | yearly | annual | one time | one off | lump sum"
    )
}  # fmt: skip
CJK_PERIODS_BEFORE: Mapping[str, str] = {
    "一天": "day",
    "每周": "week",
    "每天工作": "day",
    "时薪": "hour",
    "日薪": "day",
    "月薪": "month",
    "年薪": "year",
    "시급": "hour",
    "일당": "day",
    "월급": "month",
    "연봉": "year",
    "매일": "day",
    "하루에": "day",
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
WORKED_PERIODS: Mapping[str, frozenset[str]] = {"hour": frozenset({"day", "week", "month"}), "day": frozenset({"week"})}
"""What a number of hours or days may fill: 'a 12-hour day', 'a six-day week'."""
CJK_PERIODS_BEHIND: Mapping[str, str] = {
    f"{mark}{noun}": per
    for noun, per in (("小时", "hour"), ("天", "day"), ("日", "day"), ("月", "month"), ("年", "year"), ("월", "month"))
    for mark in ("/", "每", "一个" if noun == "月" else "一")
}
UNLISTED_PERIODS = frozenset(
    words_of(
        "quarter night fortnight decade season minute second tonne ton gram acre hectare metre meter trip contract "
        "square cubic us dollar euro semester term hundred thousand million"
    )
)
"""'per quarter', 'per tonne': neither a period of the vocabulary nor a thing."""
EACH_OF = frozenset(
    words_of(
        "worker person head employee household family capita couple laborer labourer man woman member prisoner student "
        "resident factory company site team group firm soldier citizen individual"
    )
)
"""'per worker' tells whose amount it is (the observation's basis); the period may follow it."""


# --- Hedges -----------------------------------------------------------------------------------------------------


def _qualified(qualifier: str, words: str) -> dict[str, str]:
    return dict.fromkeys(listed(words), qualifier)


HEDGES: Mapping[str, str] = {
    **_qualified(
        "about",
        "about | around | some | approximately | approx | approx. | roughly | circa | c. | ca. | ca | est. | estimated"
        " | an estimated | estimated at | estimated to be | estimated to number | estimated to total | perhaps | maybe"
        " | in the region of | in the neighborhood of | in the neighbourhood of | on the order of"
        " | in the order of | something like | more or less | or so | around about | somewhere around"
        " | около | примерно | приблизительно | порядка",
    ),
    **_qualified(
        "nearly",
        "nearly | almost | close to | approaching | nearing | not quite | just short of | shy of | just shy of"
        " | virtually | practically"
        " | почти",
    ),
    **_qualified(
        "up_to",
        "up to | as many as | as much as | as high as | as long as | no more than | not more than | at most"
        " | at the most | at best | at the very best | at the very most"
        " | maximum | maximum of | a maximum of | max | max. | a max of | not exceeding | no higher than"
        " | not to exceed"
        " | never more than | cannot be more than | could not be more than | not exceed | never exceed |"
        " never exceeded | not exceeded | never exceeds | not over | no longer than | no greater than | not above |"
        " upto"
        " | anything up to | anywhere up to | capped at | a cap of | a ceiling of | ceiling of | a limit of"
        " | limit of | limited to | не более | не больше | максимум",
    ),
    **_qualified(
        "less_than",
        "fewer than | less than | lower than | under | below | just under | just below | well under | well below"
        " | slightly under | slightly below | sub | slightly less than | a little less than"
        " | a little under | not even | south of"
        " | just less than | smaller than | shorter than | менее | меньше | менее чем",
    ),
    **_qualified(
        "at_least",
        "at least | at the very least | at the least | no less than | no fewer than | not less than | not fewer than"
        " | minimum | minimum of | a minimum of | minimum average of | a minimum average of"
        " | min. | no lower than | not below | not under | as few as"
        " | as little as | as low as | starting at | starting from | a floor of | не менее | не меньше | минимум",
    ),
    **_qualified(
        "more_than",
        "over | more than | above | well over | well above | just over | just above | slightly over | slightly above"
        " | slightly more than | a little more than | a little over | just more than | in excess of | exceeding"
        " | exceeds | exceeded | exceed | topped | tops | topping"
        " | crossed | crosses | crossing | surpassed | surpasses | surpassing"
        " | beyond"
        " | upwards of | upward of | greater than | higher than | longer than"
        " | larger than | way over | north of | comfortably over | comfortably more than | significantly more than"
        " | substantially more than | considerably more than | far over | far more than | much more than"
        " | много более | более | больше | свыше | более чем",
    ),
}
"""The table 'Words → low, high, qualifier' of DESIGN.md, with its close synonyms. 'as few as 50' speaks of the lowest
value there is, so 50 is a lower end. 'upwards of' is 'more than' in the dictionaries (Merriam-Webster, Oxford)."""
NO_HEDGE_AFTER: Mapping[str, frozenset[str]] = {
    "over": frozenset(
        words_of(
            "hand hands handed handing turn turns turned turning sign signed signing fork forked forking pass passed "
            "passing carry carried"
        )
    ),
    "about": frozenset(
        words_of(
            "complain complained complains complaining complaint complaints talk talked talks talking ask asked asks "
            "told tell tells worry worried worries know knew knows learn learned learnt speak spoke spoken question "
            "questions information concerns concern concerned heard hear story stories wrote write "
            "writes"
        )
    ),
    "minimum of": frozenset(
        words_of(
            "federal legal national statutory regional provincial state hourly monthly daily weekly wage official "
            "guaranteed local the"
        )
    ),
    "up to": frozenset(words_of("add adds added adding sign signed signs")),
}
"""Verbs that take the word away from the number: 'hand over 500 yuan', 'complained about 14-hour days'."""
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
    "逾": "more_than",
    "不到": "less_than",
    "不足": "less_than",
    "不超过": "up_to",
    "将近": "nearly",
    "거의": "nearly",
    "대략": "about",
    "적어도": "at_least",
}
"""Signs and words that may touch the number."""
HEDGES_BEHIND: Mapping[str, str] = {
    **_qualified("about", "or so | or thereabouts | give or take | more or less"),
    **_qualified("at_least", "or more | or above | and above | or over | and over | or higher | or longer | and up"
                             " | or greater | or upwards | or upward | and upwards | and upward | at least | upwards"
                             " | at minimum | at a minimum"),
    **_qualified("up_to", "or less | or fewer | or under | and under | or below | and below | at most | at maximum"
                          " | maximum | tops | cap | ceiling | or lower | at the most | at the very most | at best"),
}  # fmt: skip
CLOSED_HEDGES_BEHIND = frozenset(
    listed("or more | or less | or fewer | or so | or thereabouts | or longer | or higher | or lower | or greater")
)
"""Hedges that can only belong to the number before them: '5 or more 12-hour shifts'."""
MONEY_HEDGES = frozenset({"north of", "south of"})
"""Hedges of money only: '300 km north of 38' is a place."""
HEDGE_SIGNS_BEHIND: Mapping[str, str] = {
    "-odd": "about",
    "-ish": "about",
    "-some": "about",
    "-plus": "at_least",
    "+": "at_least",
}
CJK_HEDGES_BEHIND: Mapping[str, str] = {
    "이상": "at_least",
    "以上": "at_least",
    "이하": "up_to",
    "以下": "up_to",
    "미만": "less_than",
    "초과": "more_than",
    "여": "about",
    "余": "about",
    "餘": "about",
    "起": "at_least",
    "左右": "about",
    "가량": "about",
    "정도": "about",
    "쯤": "about",
    "안팎": "about",
    "이내": "up_to",
    "以内": "up_to",
    "多": "more_than",
}
ONE_SIDED = frozenset({"up_to", "less_than", "at_least", "more_than"})
NO_LOWER_END = frozenset({"up_to", "less_than"})

RANGE_OPENERS: Mapping[str, str] = {
    **_qualified("between", "between | ranging between | ranges between | ranged between | somewhere between"
                            " | anywhere between | anything between | in the range of"),
    **_qualified("from", "from | от"),
    **_qualified("spread", "ranging from | ranges from | ranged from | anywhere from | anything from | somewhere from"),
}  # fmt: skip
"""Only a bare 'from' may follow a verb of change; only 'between' makes a range of 'A and B'."""
RANGE_JOINERS = frozenset(
    {"-", "—", "~", "-to-", "-or-", "to", "or", "- to", "- or", "or even", "through", "до", "至", "到"}
)
RATIO_JOINERS = frozenset({"in", "out of", "out of every", "in every", "of every", "out of each", "in each", "of each"})
OUT_OF = frozenset({"out of", "out of every", "out of each"})
"""Joiners of a ratio that may be the whole: 'ten out of ten'."""
OF_MONEY = frozenset({"out of", "out of every", "in every", "of every"})
"""Joiners of a ratio of money: 'nine of every ten dollars'."""

FILLERS = (
    listed(
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
    words_of(
        "rose rise rises risen rising raise raised raises raising increase increased increases increasing doubled "
        "double doubles doubling tripled triple tripling quadrupled halved halving cut cuts cutting fell fall falls "
        "fallen falling drop dropped drops dropping decrease decreased decreases decreasing decline declined declines "
        "declining reduce reduced reduces reducing lowered grew grow grows grown growing jump jumped jumps soar "
        "soared soaring climb climbed surge surged slump slumped plunge plunged hike hiked shrink shrank shrunk went "
        "gone change changed changes changing moved upped slashed expanded trebled leap leaps leaped leapt "
        "swelled swollen "
        "ballooned skyrocketed rocketed tumbled dwindled plummeted"
    )
)
"""Before 'from A to B', these tell of a change: A and B are two amounts (DESIGN.md)."""
CHANGE_WORDS_BEFORE_FROM = CHANGE_WORDS | frozenset(
    words_of(
        "move moves lift lifts lifted lifting drops boost boosted boosts push pushed pushes shift shifted "
        "widened widens narrowed narrows climbing surging swelled ballooned lower lowers lowering slashes slash "
        "slashing improved improves slid slide slides slipped slips edged crept advanced eased rebounded recovered "
        "extend extends extended extending lengthen lengthened shorten shortened "
        "adjusted revised brought bring brings bringing take takes took taken taking"
    )
)
"""Before 'from A to B' alone; the verbs of TAKE only with something between: 'take the tax from A to B'."""
TAKE = frozenset(words_of("take takes took taken taking bring brings brought bringing home"))
AUXILIARIES = frozenset(words_of("to will would shall should could may might must can"))
"""Before 'go from A to B', these tell of a change."""
SPREAD_VERBS = frozenset(words_of("earn earns earned earning between aged"))
CHANGE_DIRECTIONS = frozenset({"up", "down"})
"""Directly before 'from A to B' these tell of a change, too."""
GIVES_UP = frozenset(
    words_of(
        "cough coughs coughed coughing give gives gave given giving pony ponies ponied fork forks forked hand hands "
        "handed pay pays paid stump stumps stumped put puts putting rack racks racked save saves saved saving turn "
        "turns turned scrape scraped scraping"
    )
)
"""Before "up" these tell that something is given or saved: "cough up 5,000 to 10,000 won" is a range."""
MOVE_WORDS = (
    CHANGE_WORDS
    | CHANGE_DIRECTIONS
    | frozenset(
        words_of(
            "gain gained gains gaining lost lose loses losing add added adds adding shed sheds slip slipped slips "
            "slipping ease eased eases advance advanced dip dipped sank sink slid slide tumbled tumble rallied "
            "rebounded widened narrowed retreated firmed strengthened weakened improved worsened recovered rocketed "
            "skyrocketed swelled ballooned spiked leapt leaped crept inched edged ticked crashed"
        )
    )
) - frozenset(words_of("raise raises raising raised change changes changed double doubles doubled moved gone went"))
"""Directly before "X to Y" these tell that X is the change and Y the level: 'rose 3 cents to $1.20'."""
RANGE_VERBS = frozenset(words_of("range ranged ranges ranging vary varied varies varying anywhere"))
