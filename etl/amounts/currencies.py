"""The words of money, each declared once: codes, signs, prefixes and names, and what each may be.

As in lexicon.py: plain tables from a word (lower case, single spaces instead of hyphens) to what it means. Where a
word is several countries', all of them are listed, and money.py asks the place of work.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import NamedTuple

from etl.amounts.lexicon import ONE, listed, words_of


class Money(NamedTuple):
    """What a currency word may be.

    `convention`: the first reading is usual although the word names no country. `is_weak`: the word is a name or a
    letter, too; it counts only before a number behind which no noun stands. `elsewhere`: what it is where such a
    country is the place of work, and nowhere else.
    """

    candidates: tuple[str, ...]
    scale: Decimal = ONE
    convention: bool = False
    is_weak: bool = False
    elsewhere: tuple[str, ...] = ()


# --- Codes and signs --------------------------------------------------------------------------------------------

CURRENCY_CODES = frozenset(
    words_of(
        "AED AFN AMD AOA ARS AUD AZN BAM BDT BGN BHD BIF BND BOB BRL BTN BWP BYN CAD CDF CHF CLP CNH CNY COP CRC CUC "
        "CUP CVE CZK DJF GMD GYD KMF LRD LSL SLE SOS SSP VUV "
        "DKK DOP DZD EGP ERN ETB EUR FJD GBP GEL GHS GNF GTQ HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES "
        "KGS KHR KPW KRW KWD KZT LAK LBP LKR LYD MAD MDL MGA MKD MMK MNT MOP MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK "
        "NPR NTD NZD OMR PEN PGK PHP PKR PLN PYG QAR RMB RON RSD RUB RUR RWF SAR SCR SDG SEK SGD SYP SZL THB TJS "
        "TMT TND TRY TTD TWD TZS UAH UGX USD UYU UZS VES VND XAF XCD XOF XPF YER ZAR ZMW"
    )
)
"""ISO 4217 codes, and the usual codes of CODE_ALIASES."""
CODE_ALIASES: Mapping[str, str] = {"RMB": "CNY", "CNH": "CNY", "NTD": "TWD", "RUR": "RUB"}
LOWER_CASE_CODES = frozenset(
    words_of("usd rmb cny krw kpw eur gbp aed sar qar omr kwd bhd inr bdt npr lkr pkr php aud cad hkd sgd jpy chf")
)
"""Codes that are no words: also read in lower case. 'try', 'top' or 'pen' are currencies only in capitals."""
AREAS: Mapping[str, frozenset[str]] = {
    "EUR": frozenset(words_of("AT BE CY DE EE ES FI FR GR HR IE IT LT LU LV MT NL PT SI SK")),
    "XAF": frozenset(words_of("CF CG CM GA GQ TD")),
    "XOF": frozenset(words_of("BF BJ CI GW ML NE SN TG")),
}
"""Where a currency of several countries is used. Others begin with their country's ISO 3166 code."""
LOCAL_DOLLARS: Mapping[str, tuple[str, ...]] = {
    code[:2]: (code,) for code in words_of("AUD CAD HKD LRD NAD NZD SGD TWD")
}
"""Where "$" and "dollars" may be the country's own: they stay US dollars, and this is named beside."""
DOLLARS = frozenset(words_of("AUD BND CAD FJD HKD JMD LRD NAD NZD SGD TTD TWD USD XCD"))
"""What a bare '$' may turn out to be: '$50-60 AUD'."""

CURRENCY_SIGNS: Mapping[str, Money] = {
    "$": Money(("USD",), convention=True),
    "¢": Money(("USD",), Decimal("0.01"), convention=True),
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
    "₪": Money(("ILS",)),
    "₦": Money(("NGN",)),
    "₵": Money(("GHS",)),
    "₭": Money(("LAK",)),
    "៛": Money(("KHR",)),
    "₾": Money(("GEL",)),
    "֏": Money(("AMD",)),
    "₲": Money(("PYG",)),
    "₡": Money(("CRC",)),
    "₨": Money(("INR", "LKR", "NPR", "PKR")),
}


def _named(
    names: str,
    *candidates: str,
    scale: str = "1",
    convention: bool = False,
    is_weak: bool = False,
    elsewhere: str = "",
) -> dict[str, Money]:
    money = Money(candidates, Decimal(scale), convention, is_weak, words_of(elsewhere))
    return dict.fromkeys(listed(names), money)


CURRENCY_PREFIXES: Mapping[str, Money] = {
    **_named("us$ | us $ | us-$ | usd$ | usd $ | $us | us dollars | u.s.$ | u.s. $", "USD"),
    **_named("a$ | au$ | aud$ | aus$", "AUD"),
    **_named("c$ | ca$ | can$ | cdn$ | cad$", "CAD"),
    **_named("hk$", "HKD"),
    **_named("nt$ | ntd$", "TWD"),
    **_named("s$ | sg$", "SGD"),
    **_named("nz$", "NZD"),
    **_named("r$", "BRL"),
    **_named("mx$ | mex$", "MXN"),
    **_named("rd$", "DOP"),
    **_named("j$", "JMD"),
    **_named("tt$", "TTD"),
    **_named("n$", "NAD"),
    **_named("l$", "LRD"),
    **_named("fcfa | f cfa | cfaf | cfa", "XAF", "XOF"),
    **_named("e£ | l.e.", "EGP"),
    **_named("cn¥ | rmb¥ | yuan | renminbi | rmb", "CNY"),
    **_named("jp¥", "JPY"),
    **_named("gh₵", "GHS"),
    **_named("rm", "MYR"),
    **_named("rs | rs.", "INR", "LKR", "NPR", "PKR"),
    **_named("rp | rp. | idr.", "IDR"),
    **_named("tk | tk.", "BDT"),
    **_named("php", "PHP"),
    **_named("ksh | kshs | ksh. | kshs.", "KES"),
    **_named("ush | ushs", "UGX"),
    **_named("tsh | tshs", "TZS"),
    **_named("sfr | sfr.", "CHF"),
    **_named("s/.", "PEN"),
    **_named("dkr", "DKK"),
    **_named("nkr", "NOK"),
    **_named("skr", "SEK"),
    **_named("kr", "DKK", "ISK", "NOK", "SEK"),
    **_named("rupees | rupee", "INR", "LKR", "NPR", "PKR", is_weak=True),
    **_named("dirhams | dirham", "AED", "MAD", is_weak=True),
    **_named("taka", "BDT", is_weak=True),
    **_named("birr | birrs", "ETB", is_weak=True),
    **_named("naira | nairas", "NGN", is_weak=True),
    **_named("ringgit", "MYR", is_weak=True),
    **_named("rupiah", "IDR", is_weak=True),
    **_named("baht | bahts", "THB", is_weak=True),
    **_named("euro | euros", "EUR", is_weak=True),
    **_named("fj$ | f$", "FJD"),
    **_named("gy$ | g$", "GYD"),
    **_named("bn$ | b$", "BND"),
    **_named("$a", "AUD"),
    **_named("$nz", "NZD"),
    **_named("gh¢", "GHS"),
    **_named("nrs | nrs.", "NPR"),
    **_named("mrf | mrf.", "MVR"),
    **_named("brunei dollar | brunei dollars", "BND", is_weak=True),
    **_named("singapore dollar | singapore dollars", "SGD", is_weak=True),
    **_named("hong kong dollar | hong kong dollars", "HKD", is_weak=True),
}
"""What stands before the number beside signs and codes, in any case."""
PRINTED_PREFIXES: Mapping[str, Money] = {
    "US": Money(("USD",), convention=True, is_weak=True),
    **dict.fromkeys(("SR", "SRs", "SR."), Money(("SAR", "SCR"), convention=True)),
    **dict.fromkeys(("QR", "QRs", "QR.", "Qr"), Money(("QAR",))),
    **dict.fromkeys(("Dh", "Dhs", "Dhs.", "Dh.", "DHS", "DHs", "DH"), Money(("AED", "MAD"), convention=True)),
    **dict.fromkeys(("BD", "BD."), Money(("BHD",))),
    **dict.fromkeys(("KD", "KD."), Money(("KWD",))),
    **dict.fromkeys(("JD", "JD."), Money(("JOD",))),
    **dict.fromkeys(("RO", "R.O.", "RO."), Money(("OMR",))),
    **dict.fromkeys(("LE", "L.E.", "EGP."), Money(("EGP",))),
    **dict.fromkeys(("LL", "L.L."), Money(("LBP",))),
    **dict.fromkeys(("Br", "Br."), Money(("BYN", "ETB"), is_weak=True)),
    **dict.fromkeys(("Bt", "Bt."), Money(("THB",))),
    **dict.fromkeys(("SLRs", "SLR"), Money(("LKR",), is_weak=True)),
    **dict.fromkeys(("Ks", "Ks."), Money(("MMK",), is_weak=True)),
    **dict.fromkeys(("GHC",), Money(("GHS",), is_weak=True)),
    **dict.fromkeys(("MK",), Money(("MWK",), is_weak=True)),
    **dict.fromkeys(("Rf", "Rf."), Money(("MVR",), is_weak=True)),
    **dict.fromkeys(("Nu", "Nu."), Money(("BTN",), is_weak=True)),
    **dict.fromkeys(("Af", "Afs"), Money(("AFN",), is_weak=True)),
    **dict.fromkeys(("Kč",), Money(("CZK",))),
    **dict.fromkeys(("TL",), Money(("TRY",), is_weak=True)),
    **dict.fromkeys(("Rbl", "Rbls", "Rub"), Money(("RUB",), is_weak=True)),
    **dict.fromkeys(("Kz",), Money(("AOA",), is_weak=True)),
    **dict.fromkeys(("Rwf", "FRw", "RwF"), Money(("RWF",), is_weak=True)),
    **dict.fromkeys(("NIS",), Money(("ILS",))),
    **dict.fromkeys(("Sh", "Shs", "Sh.", "Shs.", "SH"), Money(("KES", "TZS", "UGX"))),
    **dict.fromkeys(("Fr.", "SFr"), Money(("CHF",), convention=True, is_weak=True)),
    **dict.fromkeys(("Won",), Money(("KPW", "KRW"))),
    "S/": Money(("PEN",)),
}
"""What stands before the number in exactly this spelling."""
LETTER_PREFIXES: Mapping[str, Money] = {
    "W": Money(("KPW", "KRW"), is_weak=True),
    "R": Money(("ZAR",), is_weak=True),
    "N": Money(("NGN",), is_weak=True),
    "P": Money(("BWP", "PHP"), is_weak=True),
    "Y": Money(("CNY", "JPY"), is_weak=True),
    "K": Money(("MMK", "MWK", "PGK", "ZMW"), is_weak=True),
    "L": Money(("HNL",), is_weak=True),
    "Q": Money(("GTQ",), is_weak=True),
}
"""Capitals that touch an amount of thousands: 'W300,000', 'Y1.2tn'. 'N95' and 'R2' are names."""


# --- Names ------------------------------------------------------------------------------------------------------


def _of_countries(nouns: str, scale: Decimal = ONE, **codes: str) -> dict[str, Money]:
    """'Kuwaiti dinar' and 'Kuwaiti dinars' for every country's adjectives ('kuwaiti | kuwait')."""
    return {
        f"{adjective} {form}": Money((code,), scale)
        for code, adjectives in codes.items()
        for adjective in listed(adjectives)
        for form in listed(nouns)
    }


CURRENCY_NAMES: Mapping[str, Money] = {
    **_named("dollar | dollars | buck | bucks", "USD", convention=True),
    **_named("cent | cents", "USD", scale="0.01", convention=True, elsewhere="EUR"),
    **_named("us cent | us cents | u.s. cent | u.s. cents | american cents", "USD", scale="0.01"),
    **_of_countries(
        "cent | cents", Decimal("0.01"), AUD="australian | aussie", CAD="canadian", HKD="hong kong", NZD="new zealand",
        SGD="singapore | singaporean", TWD="taiwan", ZAR="south african", LKR="sri lankan", KES="kenyan",
    ),
    **_named("us dollar | us dollars | u.s. dollar | u.s. dollars | american dollars | us$ | usd$", "USD"),
    **_of_countries(
        "dollar | dollars", HKD="hong kong", TWD="taiwan | new taiwan | nt | taiwanese", SGD="singapore | singaporean",
        AUD="australian | aussie", CAD="canadian", NZD="new zealand", JMD="jamaican | jamaica",
        NAD="namibian | namibia", FJD="fijian | fiji", ZWL="zimbabwean | zimbabwe", BND="brunei",
        TTD="trinidad and tobago | trinidad & tobago | trinidadian | trinidad", LRD="liberian | liberia",
        BBD="barbadian | barbados", BSD="bahamian | bahamas", BZD="belize | belizean", GYD="guyanese | guyana",
        XCD="east caribbean", SBD="solomon islands",
    ),
    **_named("hk$", "HKD"),
    **_named("yuan | yuans | renminbi | yuan renminbi | renminbi yuan | chinese yuan | chinese renminbi | rmb yuan"
             " | yuan rmb", "CNY"),
    **_named("jiao", "CNY", scale="0.1"),
    **_named("fen", "CNY", scale="0.01"),
    **_named("won | wons | korean won", "KPW", "KRW"),
    **_named("north korean won | n. korean won | dprk won | north korea won", "KPW"),
    **_named("south korean won | s. korean won | rok won | south korea won", "KRW"),
    **_of_countries("rouble | roubles | ruble | rubles", RUB="russian", BYN="belarusian | belarus"),
    **_named("rouble | roubles | ruble | rubles | рубль | рубля | рублей | рублях | рублям | руб", "RUB",
             elsewhere="BYN"),
    **_named("kopeck | kopecks | kopek | kopeks", "RUB", scale="0.01"),
    **_named("euro | euros | евро", "EUR"),
    **_named("euro cent | euro cents | eurocent | eurocents", "EUR", scale="0.01"),
    **_named("pound | pounds", "GBP", "kg", elsewhere="EGP LBP SDG SSP SYP"),
    **_named("pound sterling | pounds sterling | british pound | british pounds | sterling | quid", "GBP"),
    **_of_countries("pound | pounds", EGP="egyptian", LBP="lebanese", SYP="syrian", SDG="sudanese",
                    SSP="south sudanese"),
    **_named("pence", "GBP", scale="0.01"),
    **_named("penny | pennies", "GBP", "USD", scale="0.01"),
    **_named("yen | yens | japanese yen", "JPY"),
    **_named("fils", "BHD", "IQD", "JOD", "KWD", scale="0.001", elsewhere="AED YER"),
    **_named("piastre | piastres | piaster | piasters", "EGP", "LBP", "SYP", scale="0.01", elsewhere="SDG SSP"),
    **_named("paise | paisa", "INR", "NPR", "PKR", scale="0.01"),
    **_named("poisha", "BDT", scale="0.01"),
    **_named("sen", "MYR", scale="0.01", elsewhere="IDR KHR"),
    **_named("öre", "SEK", scale="0.01"),
    **_named("øre", "DKK", "NOK", scale="0.01"),
    **_named("centavo | centavos", "ARS", "BRL", "COP", "MXN", "PHP", scale="0.01", elsewhere="BOB CUP DOP GTQ HNL"),
    **_named("centime | centimes", "CHF", "DZD", "MAD", "XAF", "XOF", scale="0.01", elsewhere="HTG CDF"),
    **_named("kobo", "NGN", scale="0.01"),
    **_named("ngultrum | ngultrums", "BTN"),
    **_named("leks | leke | lekë | albanian lek", "ALL"),
    **_named("convertible marks | convertible mark", "BAM"),
    **_named("colones", "CRC"),
    **_named("escudos | escudo", "CVE"),
    **_named("nakfa | nakfas", "ERN"),
    **_named("maloti | loti", "LSL"),
    **_named("ariary | ariaries", "MGA"),
    **_named("denars | denari | macedonian denar", "MKD"),
    **_named("ouguiya | ouguiyas", "MRU"),
    **_named("rufiyaa | rufiyaas", "MVR"),
    **_named("meticals | meticais | metical", "MZN"),
    **_named("guaranies | guaraníes", "PYG"),
    **_named("dobras | dobra", "STN"),
    **_named("paʻanga | pa'anga", "TOP"),
    **_named("vatu", "VUV"),
    **_named("samoan tala | tala", "WST"),
    **_named("cfp francs | cfp franc | pacific francs", "XPF"),
    **_named("icelandic kronur | icelandic krónur | krónur", "ISK"),
    **_named("agorot | agora", "ILS", scale="0.01"),
    **_named("groszy | grosz", "PLN", scale="0.01"),
    **_named("kuruş | kurus", "TRY", scale="0.01"),
    **_named("halala | halalas", "SAR", scale="0.01"),
    **_named("baisa | baisas", "OMR", scale="0.001"),
    **_named("millime | millimes", "TND", scale="0.001"),
    **_named("satang", "THB", scale="0.01"),
    **_named("pesewa | pesewas", "GHS", scale="0.01"),
    **_named("ngwee", "ZMW", scale="0.01"),
    **_named("tetri", "GEL", scale="0.01"),
    **_named("tiyn | tyiyn", "KGS", "KZT", "UZS", scale="0.01"),
    **_named("rupee | rupees | rs", "INR", "LKR", "NPR", "PKR", elsewhere="MUR SCR"),
    **_of_countries("rupee | rupees", INR="indian", PKR="pakistani | pakistan", NPR="nepali | nepalese",
                    LKR="sri lankan | sri lanka", MUR="mauritian | mauritius", SCR="seychelles"),
    **_named("taka | takas | bangladeshi taka | bangladesh taka | tk", "BDT"),
    **_named("rupiah | rupiahs | indonesian rupiah", "IDR"),
    **_named("baht | bahts | thai baht", "THB"),
    **_named("dong | dongs | vietnamese dong | vietnam dong", "VND"),
    **_named("ringgit | ringgits | malaysian ringgit", "MYR"),
    **_named("kyat | kyats | myanmar kyat | myanmar kyats | burmese kyat", "MMK"),
    **_named("riel | riels | cambodian riel | cambodian riels", "KHR"),
    **_named("kip | kips | lao kip | laotian kip", "LAK"),
    **_named("pataca | patacas", "MOP"),
    **_named("tugrik | tugriks | tugrug | tugrugs | togrog | tögrög | mongolian tugrik | mongolian tugriks", "MNT"),
    **_named("tenge | tenges | kazakh tenge | kazakhstani tenge", "KZT"),
    **_named("som | soms | kyrgyz som | kyrgyz soms", "KGS", "UZS"),
    **_named("soum | soums | uzbek soum | uzbek soums | uzbek som | uzbek sum | sums | sum", "UZS"),
    **_named("somoni | somonis", "TJS"),
    **_named("lari | laris | georgian lari", "GEL"),
    **_named("dram | drams | armenian dram | armenian drams", "AMD"),
    **_named("manat | manats", "AZN", "TMT"),
    **_of_countries("manat | manats", AZN="azerbaijani | azeri", TMT="turkmen"),
    **_named("afghani | afghanis", "AFN"),
    **_named("hryvnia | hryvnias | hryvnya | hryvnyas | ukrainian hryvnia | ukrainian hryvnias", "UAH"),
    **_named("zloty | zlotys | zloties | złoty | złotych | zł | polish zloty | polish zlotys", "PLN"),
    **_named("forint | forints | hungarian forint | hungarian forints", "HUF"),
    **_named("czech koruna | czech korunas | koruna | korunas | kč", "CZK"),
    **_named("kronor | krona", "SEK"),
    **_named("kroner", "DKK", "NOK"),
    **_named("crowns | kr", "CZK", "DKK", "ISK", "NOK", "SEK"),
    **_of_countries("crown | crowns | krone | kroner | krona | kronor | kronur", CZK="czech", DKK="danish",
                    ISK="icelandic", NOK="norwegian", SEK="swedish"),
    **_named("lei | leu", "MDL", "RON"),
    **_of_countries("lei | leu", MDL="moldovan", RON="romanian"),
    **_named("leva | levs | bulgarian lev | bulgarian levs | bulgarian leva", "BGN"),
    **_named("serbian dinar | serbian dinars", "RSD"),
    **_named("swiss francs | swiss franc", "CHF"),
    **_named("francs | franc", "CHF", "XAF", "XOF", elsewhere="BIF CDF DJF GNF KMF RWF"),
    **_named("cfa francs | cfa franc | francs cfa | cfa | fcfa | f cfa", "XAF", "XOF"),
    **_of_countries("cfa franc | cfa francs", XAF="central african", XOF="west african"),
    **_of_countries("franc | francs", CDF="congolese", RWF="rwandan", GNF="guinean", BIF="burundian | burundi",
                    DJF="djiboutian | djibouti", KMF="comorian"),
    **_named("turkish lira | turkish liras | lira | liras", "TRY"),
    **_of_countries("lira | liras", LBP="lebanese", SYP="syrian"),
    **_named("shekel | shekels | israeli shekel | israeli shekels | new israeli shekels", "ILS"),
    **_named("birr | birrs | ethiopian birr", "ETB"),
    **_named("br", "BYN", "ETB"),
    **_named("rufiyaa | maldivian rufiyaa", "MVR"),
    **_named("kwanza | kwanzas", "AOA"),
    **_named("kd", "KWD"),
    **_named("jd | jds", "JOD"),
    **_named("bd", "BHD"),
    **_named("qr", "QAR"),
    **_named("sr", "SAR"),
    **_named("le", "EGP"),
    **_named("tl", "TRY"),
    **_named("rub.", "RUB"),
    **_named("naira | nairas | nigerian naira", "NGN"),
    **_named("soles | peruvian soles", "PEN"),
    **_named("convertible pesos", "CUC"),
    **_named("cedi | cedis | ghanaian cedi | ghanaian cedis | ghana cedis", "GHS"),
    **_named("rand | south african rand | rands", "ZAR"),
    **_named("pula | pulas", "BWP"),
    **_named("leone | leones | sierra leonean leone | sierra leonean leones", "SLE"),
    **_named("dalasi | dalasis", "GMD"),
    **_named("nakfa", "ERN"),
    **_named("maloti", "LSL"),
    **_named("emalangeni", "SZL"),
    **_named("kina", "PGK"),
    **_named("lek | leks | albanian lek | albanian leks", "ALL"),
    **_named("denar | denars | macedonian denar | macedonian denars", "MKD"),
    **_named("guaraní | guaraníes | guarani | guaranies", "PYG"),
    **_named("colon | colones | colón | costa rican colones", "CRC"),
    **_named("córdobas | cordobas | cordoba | córdoba", "NIO"),
    **_named("bolivar | bolivars | bolívar | bolívars | bolívares | bolivares | venezuelan bolivars"
             " | venezuelan bolívars", "VES"),
    **_named("kwacha | kwachas", "MWK", "ZMW"),
    **_of_countries("kwacha", MWK="malawian", ZMW="zambian"),
    **_named("meticais | metical", "MZN"),
    **_named("ariary", "MGA"),
    **_named("dinar | dinars", "BHD", "DZD", "IQD", "JOD", "KWD", "LYD", "TND", elsewhere="MKD RSD"),
    **_of_countries("dinar | dinars", KWD="kuwaiti | kuwait", JOD="jordanian | jordan", BHD="bahraini | bahrain",
                    IQD="iraqi", LYD="libyan", TND="tunisian", DZD="algerian"),
    **_named("dirham | dirhams | dhs", "AED", "MAD"),
    **_of_countries("dirham | dirhams", AED="emirati | uae | u.a.e.", MAD="moroccan"),
    **_named("riyal | riyals | rial | rials", "IRR", "OMR", "QAR", "SAR", "YER"),
    **_of_countries("riyal | riyals | rial | rials", SAR="saudi | saudi arabian", QAR="qatari | qatar", OMR="omani",
                    YER="yemeni", IRR="iranian"),
    **_named("peso | pesos", "ARS", "CLP", "COP", "MXN", "PHP", elsewhere="CUP DOP UYU"),
    **_of_countries("peso | pesos", PHP="philippine | filipino", MXN="mexican", ARS="argentine | argentinian",
                    CLP="chilean", COP="colombian", CUP="cuban", UYU="uruguayan", DOP="dominican"),
    **_named("reais | reals | reales | brazilian real | brazilian reals | brazilian reais", "BRL"),
    **_named("peruvian sol | peruvian soles | nuevos soles", "PEN"),
    **_named("bolivianos | boliviano", "BOB"),
    **_named("quetzal | quetzales | quetzals", "GTQ"),
    **_named("lempira | lempiras", "HNL"),
    **_named("gourde | gourdes", "HTG"),
    **_named("shilling | shillings", "KES", "TZS", "UGX", elsewhere="SOS"),
    **_of_countries("shilling | shillings", KES="kenyan | kenya", TZS="tanzanian | tanzania", UGX="ugandan | uganda",
                    SOS="somali"),
    **_named("доллар | доллара | долларов | долларов сша", "USD", convention=True),
    **_named("юань | юаня | юаней", "CNY"),
    **_named("вон", "KPW", "KRW"),
}  # fmt: skip
"""Names behind the number, in English and Russian."""
PRINTED_NAMES: Mapping[str, str] = {
    "dhs": "Dhs", "cfa": "CFA", "br": "Br", "kd": "KD", "jd": "JD", "jds": "JDs", "bd": "BD", "qr": "QR", "sr": "SR",
    "le": "LE", "tl": "TL",
}  # fmt: skip
"""Names that count behind the number in this spelling only: 'DHS' is an authority."""

_THOUSANDTHS = frozenset(words_of("BHD IQD JOD KWD"))
"""Of these dinars, the fils is a thousandth; of the dirham and the rial, a hundredth."""


def scale_in(word: str, code: str, scale: Decimal) -> Decimal:
    """What a word of minor money is multiplied with, once its currency is known."""
    if word.lower() != "fils" or code in _THOUSANDTHS:
        return scale
    return Decimal("0.01")


def is_used_in(code: str, area: str) -> bool:
    """Whether a currency is the country's own. ISO 4217 codes begin with their country's ISO 3166 code."""
    return code[:2] == area or area in AREAS.get(code, ())


COUNTRY_WORDS: Mapping[str, str] = {
    word: area
    for area, words in {
        "AE": "emirati emirates dubai sharjah uae",
        "AR": "argentina argentine argentinian",
        "BH": "bahrain bahraini manama",
        "BI": "burundi burundian bujumbura",
        "BF": "burkinabe ouagadougou",
        "BJ": "benin beninese cotonou",
        "CD": "congolese kinshasa kolwezi lubumbashi goma katanga",
        "CG": "brazzaville",
        "CH": "swiss switzerland zurich geneva basel bern",
        "CI": "ivorian abidjan",
        "CL": "chile chilean santiago",
        "CM": "cameroon cameroonian yaounde douala",
        "CN": "china chinese beijing shanghai guangdong shenzhen xinjiang dandong",
        "CO": "colombia colombian bogota bogotá",
        "CU": "cuba cuban havana",
        "CZ": "czech prague brno",
        "DJ": "djibouti djiboutian",
        "DK": "denmark danish copenhagen danes",
        "DO": "dominican",
        "DZ": "algeria algerian algiers",
        "EG": "egypt egyptian cairo egyptians alexandria",
        "GA": "gabon gabonese libreville",
        "GB": "britain british london england scotland wales scottish",
        "GN": "conakry",
        "IN": "india indian indians delhi mumbai chennai bengaluru kolkata gujarat rajasthan bihar kerala",
        "IQ": "iraq iraqi baghdad iraqis",
        "IR": "iran iranian tehran iranians",
        "IS": "iceland icelandic reykjavik",
        "JO": "jordanian amman",
        "JP": "japan japanese tokyo osaka nagoya",
        "KE": "kenya kenyan nairobi kenyans mombasa",
        "KG": "kyrgyzstan kyrgyz bishkek",
        "KW": "kuwait kuwaiti kuwaitis",
        "LB": "lebanon lebanese beirut",
        "LK": "lanka lankan lankans colombo ceylon ceylonese",
        "LY": "libya libyan tripoli",
        "MA": "morocco moroccan casablanca rabat",
        "MD": "moldova moldovan chisinau",
        "MK": "macedonia macedonian skopje",
        "ML": "mali malian bamako",
        "MU": "mauritius mauritian",
        "MW": "malawi malawian lilongwe",
        "MX": "mexico mexican mexicans",
        "NE": "nigerien niamey",
        "NO": "norway norwegian oslo bergen norwegians",
        "NP": "nepal nepali nepalese kathmandu nepalis",
        "OM": "oman omani muscat",
        "PH": "philippines philippine filipino filipina filipinos manila",
        "PK": "pakistan pakistani pakistanis karachi lahore islamabad punjabi sindh",
        "QA": "qatar qatari doha",
        "RO": "romania romanian bucharest",
        "RS": "serbia serbian belgrade",
        "RW": "rwanda rwandan kigali",
        "SA": "saudi riyadh jeddah",
        "SC": "seychelles",
        "SD": "sudanese khartoum",
        "SE": "sweden swedish stockholm gothenburg swedes",
        "SN": "senegal senegalese dakar",
        "SO": "somalia somali mogadishu",
        "SY": "syria syrian damascus aleppo syrians",
        "TD": "chadian",
        "TG": "togo togolese",
        "TN": "tunisia tunisian tunis",
        "TZ": "tanzania tanzanian tanzanians dodoma",
        "UG": "uganda ugandan kampala ugandans",
        "UY": "uruguay uruguayan montevideo",
        "UZ": "uzbekistan uzbek tashkent uzbeks",
        "YE": "yemen yemeni sanaa",
        "ZM": "zambia zambian lusaka",
    }.items()
    for word in words_of(words)
}
"""Single words that name a country whose money shares its name with another's. Names of people (Jordan, Chad) and of
two countries (Guinea, Congo, Sudan) are left out."""

CJK_CURRENCY_NAMES: Mapping[str, Money] = {
    **_named("원", "KPW", "KRW"),
    **_named("북한 원 | 북한원 | 朝鲜元 | 朝元", "KPW"),
    **_named("한국 원 | 韩元 | 韩币", "KRW"),
    **_named("위안 | 人民币 | 元人民币 | 위안화", "CNY"),
    **_named("元 | 块 | 块钱", "CNY", convention=True),
    **_named("달러", "USD", convention=True),
    **_named("미국 달러 | 미 달러 | 美元 | 美金", "USD"),
    **_named("루블 | 卢布", "RUB"),
    **_named("유로 | 欧元", "EUR"),
    **_named("엔 | 日元", "JPY"),
}
"""Names that touch the number and the next word: no word border is asked for."""
