"""Run by the peers' own Python: texts in, what one extractor found in them out, with the seconds it took.

    standard input    {"extractor": name, "texts": [...], "turns": n}
    standard output   {"found": [[[start, end, low, high, unit], ...], ...], "seconds": [one a turn]}

Units are ISO 4217 or "percent" where the extractor's own name for them says so; other quantities are left out.
Nothing of Wagewitness is imported here.
"""

import json
import sys
import time
import warnings

warnings.simplefilter("ignore")

CODES = {
    "dollar": "USD", "cent": "USD", "euro": "EUR", "pound sterling": "GBP", "penny": "GBP", "yen": "JPY",
    "renminbi": "CNY", "chinese yuan": "CNY", "yuan": "CNY", "russian ruble": "RUB", "ruble": "RUB",
    "indian rupee": "INR", "rupee": "INR", "bangladeshi taka": "BDT", "saudi riyal": "SAR", "qatari riyal": "QAR",
    "uae dirham": "AED", "united arab emirates dirham": "AED", "kuwaiti dinar": "KWD", "malaysian ringgit": "MYR",
    "thai baht": "THB", "polish zloty": "PLN", "south korean won": "KRW", "north korean won": "KPW",
    "united states dollar": "USD", "percentage": "percent", "philippine peso": "PHP", "new taiwan dollar": "TWD",
    "hong kong dollar": "HKD", "mongolian tugrik": "MNT", "brazilian real": "BRL",
}  # fmt: skip


def quantulum3():
    from quantulum3 import parser

    def extract(text):
        for quantity in parser.parse(text):
            unit = CODES.get(quantity.unit.name.lower())
            if unit:
                scale = 0.01 if quantity.unit.name in ("cent", "penny") else 1
                margin = quantity.uncertainty or 0
                low, high = (quantity.value - margin) * scale, (quantity.value + margin) * scale
                yield [*quantity.span, low, high, unit]

    return extract


def recognizers_text():
    from recognizers_number import recognize_percentage
    from recognizers_number_with_unit import recognize_currency
    from recognizers_text import Culture

    def extract(text):
        for result in recognize_currency(text, Culture.English):
            code = result.resolution.get("isoCurrency") or CODES.get((result.resolution.get("unit") or "").lower())
            if code and result.resolution.get("value"):
                value = float(result.resolution["value"])
                yield [result.start, result.end + 1, value, value, code]
        for result in recognize_percentage(text, Culture.English):
            value = (result.resolution or {}).get("value")
            if value:
                number = float(value.rstrip("%").replace(",", ""))
                yield [result.start, result.end + 1, number, number, "percent"]

    return extract


EXTRACTORS = {"quantulum3": quantulum3, "recognizers-text": recognizers_text}


def main():
    task = json.load(sys.stdin)
    extract = EXTRACTORS[task["extractor"]]()
    list(extract("5 dollars"))  # models are loaded before the clock starts
    found, seconds = [], []
    for _ in range(task["turns"]):
        begun = time.perf_counter()
        found = [list(extract(text)) for text in task["texts"]]
        seconds.append(time.perf_counter() - begun)
    json.dump({"found": found, "seconds": seconds}, sys.stdout)


if __name__ == "__main__":
    main()
