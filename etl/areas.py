"""Subdivisions: ISO 3166-2 codes and names of the provinces where this field's work is done.

In: subdivisions.csv beside this file. Out: `SUBDIVISIONS`, country → its parts, where this field looks closest;
`more_subdivisions`, codes and names of those of other countries; `subdivision_name`, a part's name for a reader; and
`REGIONS`, names of stretches of a country that have no code. The reader finds places by these names, the pages
name them. Codes: ISO 3166-2; those of China are the numbers of its national standard GB/T 2260, as in the evidence
files. The second column is the number or letter that GeoNames (geonames.org, admin1) gives the same part, by which a
city of the gazetteer finds its province; a dash where the row only adds names. Names are folded: small letters, words
separated by a space.
"""

from __future__ import annotations

import csv
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import NamedTuple

_MORE = Path(__file__).with_name("subdivisions.csv")


class Part(NamedTuple):
    """One subdivision. `names` are those it is called by in an article; some are its chief city's, too."""

    code: str
    geonames: str
    names: tuple[str, ...]


def _parts(area: str, rows: str) -> tuple[Part, ...]:
    """Rows of `code geonames name, name`."""
    parts = []
    for row in rows.strip().splitlines():
        code, number, names = row.split(maxsplit=2)
        parts.append(Part(f"{area}-{code}", number, tuple(name.strip() for name in names.split(","))))
    return tuple(parts)


SUBDIVISIONS: Mapping[str, tuple[Part, ...]] = {
    "KP": _parts("KP", """
        01 12 pyongyang
        02 15 south pyongan, south pyongan province, pyongannam do, south pyeongan, south pyungan, 평안남도, 평남
        03 11 north pyongan, north phyongan, pyonganbuk do, north pyeongan, north pyungan, 평안북도, 평북
        04 01 chagang, jagang, 자강도
        05 06 south hwanghae, hwanghaenam do, 황해남도
        06 07 north hwanghae, hwanghaebuk do, 황해북도
        07 09 kangwon
        08 03 south hamgyong, hamgyongnam do, south hamkyung, south hamkyong, south hamgyeong, 함경남도
        09 17 north hamgyong, hamgyongbuk do, north hamkyung, north hamkyong, north hamgyeong, 함경북도
        10 13 ryanggang, yanggang, yangkang, ryangkang, ryanggang do, 량강도, 양강도
        13 18 rason, rajin sonbong, 라선, 나선
        14 14 nampo, nampho, 남포
        15 19 kaesong, gaeseong, gaesong, 개성
    """),
    "CN": _parts("CN", """
        11 22 beijing
        12 28 tianjin
        13 10 hebei, 河北, 河北省
        14 24 shanxi, 山西省
        15 20 inner mongolia, nei mongol, 内蒙古
        21 19 liaoning, 辽宁, 辽宁省, 랴오닝, 랴오닝성, ляонин
        22 05 jilin, 吉林, 吉林省, 지린, 지린성, цзилинь
        23 08 heilongjiang, 黑龙江, 黑龙江省, 헤이룽장, хэйлунцзян
        31 23 shanghai
        32 04 jiangsu
        33 02 zhejiang
        34 01 anhui
        35 07 fujian
        36 03 jiangxi
        37 25 shandong, 山东, 山东省, 산둥
        41 09 henan
        42 12 hubei
        43 11 hunan
        44 30 guangdong
        45 16 guangxi
        46 31 hainan
        50 33 chongqing
        51 32 sichuan
        52 18 guizhou
        53 29 yunnan
        54 14 tibet
        61 26 shaanxi
        62 15 gansu
        63 06 qinghai
        64 21 ningxia
        65 13 xinjiang, east turkestan, 新疆
    """),
    "RU": _parts("RU", """
        AD 01 adygea
        AL 03 altai republic
        ALT 04 altai, altai krai
        AMU 05 amur, amur region, amur oblast, амурская область
        ARK 06 arkhangelsk oblast
        AST 07 astrakhan oblast
        BA 08 bashkortostan, bashkiria
        BEL 09 belgorod
        BRY 10 bryansk
        BU 11 buryatia
        CE 12 chechnya
        CHE 13 chelyabinsk
        CHU 15 chukotka
        CU 16 chuvashia
        DA 17 dagestan
        IRK 20 irkutsk
        IVA 21 ivanovo
        KDA 38 krasnodar, krasnodar krai
        KEM 29 kemerovo
        KGD 23 kaliningrad
        KHA 30 khabarovsk, khabarovsk krai, хабаровский край
        KIR 33 kirov oblast
        KRS 41 kursk, kursk region, курская область
        KYA 91 krasnoyarsk, krasnoyarsk krai
        KAM 92 kamchatka
        LEN 42 leningrad region, leningrad oblast
        MAG 44 magadan
        MOS 47 moscow region, moscow oblast, подмосковье
        MOW 48 moscow
        MUR 49 murmansk
        NIZ 51 nizhny novgorod
        NVS 53 novosibirsk
        OMS 54 omsk
        ORE 55 orenburg
        PER 90 perm krai
        PRI 59 primorye, primorsky, primorsky krai, primorsky territory, primorski, maritime territory
        PRI - приморье, приморский край, приморья, 연해주, 滨海边疆区
        PSK 60 pskov
        ROS 61 rostov
        RYA 62 ryazan
        SA 63 yakutia, sakha, sakha republic, якутия
        SAK 64 sakhalin, сахалин, сахалине, 사할린, 萨哈林
        SAM 65 samara
        SPE 66 st petersburg
        SVE 71 sverdlovsk, sverdlovsk region
        TA 73 tatarstan, татарстан
        TOM 75 tomsk
        TVE 77 tver
        TYU 78 tyumen
        UD 80 udmurtia
        VGG 84 volgograd
        VLA 83 vladimir region
        VLG 85 vologda
        VOR 86 voronezh
        YAR 88 yaroslavl
        YEV 89 jewish autonomous region, jewish autonomous oblast
        ZAB 93 zabaikalsky, zabaykalsky, transbaikal, zabaikalye, забайкалье
    """),
    "KR": _parts("KR", """
        11 11 seoul
        26 10 busan
        27 15 daegu
        28 12 incheon
        29 18 gwangju
        30 19 daejeon
        31 21 ulsan
        50 22 sejong
        41 13 gyeonggi
        42 06 gangwon
        43 05 north chungcheong
        44 17 south chungcheong
        45 03 north jeolla
        46 16 south jeolla
        47 14 north gyeongsang
        48 20 south gyeongsang
        49 01 jeju
    """),
    "AE": _parts("AE", """
        AZ 01 abu dhabi
        AJ 02 ajman
        DU 03 dubai
        FU 04 fujairah
        RK 05 ras al khaimah
        SH 06 sharjah
        UQ 07 umm al quwain
    """),
    "QA": _parts("QA", """
        DA 01 doha
        KH 04 al khor
        RA 06 al rayyan
        US 09 umm salal
        WA 10 al wakrah
        MS 14 mesaieed
    """),
    "SA": _parts("SA", """
        01 10 riyadh
        02 14 makkah, mecca province
        03 05 medina
        04 06 eastern province
        05 08 qassim
        06 13 hail
        07 19 tabuk
        09 17 jizan
        10 16 najran
        14 11 asir
    """),
    "KW": _parts("KW", """
        KU 02 kuwait city
        AH 04 ahmadi, al ahmadi
        JA 05 jahra, al jahra
        FA 07 farwaniya
        HA 08 hawally, hawalli
        MU 09 mubarak al kabeer
    """),
    "OM": _parts("OM", """
        MA 06 muscat
        ZU 08 dhofar
    """),
    "BH": _parts("BH", """
        13 16 manama
        15 15 muharraq
    """),
    "MY": _parts("MY", """
        01 01 johor
        02 02 kedah
        03 03 kelantan
        04 04 malacca, melaka
        05 05 negeri sembilan
        06 06 pahang
        07 09 penang
        08 07 perak
        09 08 perlis
        10 12 selangor
        11 13 terengganu
        12 16 sabah
        13 11 sarawak
        14 14 kuala lumpur
        15 15 labuan
        16 17 putrajaya
    """),
    "TH": _parts("TH", """
        10 40 bangkok
        11 42 samut prakan
        20 46 chonburi, chon buri
        21 47 rayong
        50 02 chiang mai
        57 03 chiang rai
        63 08 tak province
        74 55 samut sakhon
        75 54 samut songkhram
        83 62 phuket
        85 59 ranong
        90 68 songkhla
        94 69 pattani
        96 31 narathiwat
    """),
    "BD": _parts("BD", """
        A 85 barishal, barisal
        B 84 chattogram, chittagong
        C 81 dhaka
        D 82 khulna
        E 83 rajshahi
        F 87 rangpur
        G 86 sylhet
        H H mymensingh
    """),
    "IN": _parts("IN", """
        AP 02 andhra pradesh
        AS 03 assam
        BR 34 bihar
        CT 37 chhattisgarh
        DL 07 delhi
        GA 33 goa
        GJ 09 gujarat
        HR 10 haryana
        HP 11 himachal pradesh
        JH 38 jharkhand
        JK 12 kashmir, jammu and kashmir
        KA 19 karnataka
        KL 13 kerala
        MP 35 madhya pradesh
        MH 16 maharashtra
        MN 17 manipur
        OR 21 odisha, orissa
        PB 23 punjab
        RJ 24 rajasthan
        TN 25 tamil nadu
        TG 40 telangana
        TR 26 tripura
        UP 36 uttar pradesh
        UT 39 uttarakhand
        WB 28 west bengal
    """),
    "US": _parts("US", """
        AL AL alabama, ala
        AK AK alaska
        AZ AZ arizona, ariz
        AR AR arkansas
        CA CA california, calif
        CO CO colorado, colo
        CT CT connecticut, conn
        FL FL florida, fla
        HI HI hawaii
        ID ID idaho
        IL IL illinois
        IN IN indiana
        IA IA iowa
        KS KS kansas, kan
        KY KY kentucky, ky
        LA LA louisiana
        ME ME maine
        MD MD maryland, md
        MA MA massachusetts
        MI MI michigan, mich
        MN MN minnesota, minn
        MS MS mississippi
        MO MO missouri
        MT MT montana
        NE NE nebraska, neb
        NV NV nevada, nev
        NJ NJ new jersey
        NM NM new mexico
        NY NY new york, new york state
        NC NC north carolina
        ND ND north dakota
        OH OH ohio
        OK OK oklahoma, okla
        OR OR oregon
        PA PA pennsylvania
        SC SC south carolina
        SD SD south dakota
        TN TN tennessee, tenn
        TX TX texas, tex
        UT UT utah
        VT VT vermont
        VA VA virginia
        WA WA washington state
        WI WI wisconsin, wis
        WY WY wyoming
    """),
}  # fmt: skip


@cache
def more_subdivisions() -> tuple[tuple[str, str], ...]:
    """(code, name) of the subdivisions of the other countries, as ISO 3166-2 prints them and in English; several rows
    for a code with several names. Names that are also a common word ("Centre", "East") are not in the list."""
    with _MORE.open(encoding="utf-8", newline="") as file:
        return tuple((row["subdivision"], row["name"]) for row in csv.DictReader(file))


@cache
def _named() -> Mapping[str, tuple[str, ...]]:
    """Code → names; the first is the one by which readers are told of it."""
    names: dict[str, tuple[str, ...]] = {}
    for code, name in more_subdivisions():
        names[code] = (*names.get(code, ()), name.lower())
    for parts in SUBDIVISIONS.values():
        for part in parts:
            names[part.code] = (*names.get(part.code, ()), *part.names)
    return names


def subdivision_name(code: str) -> str:
    """'CN-21' → 'Liaoning', 'KP-02' → 'South Pyongan'; the code itself where it is not in the list."""
    names = _named().get(code)
    return names[0].title() if names else code


def is_named_by(code: str, place: str) -> bool:
    """Whether the words name the subdivision as a whole: 'Liaoning province' names CN-21, 'Liaoning' may be less.

    A bare name proves nothing: Jilin is a province and a city of it.
    """
    *name, last = place.casefold().split() or [""]
    return last in _WORDS_FOR_A_PART and " ".join(name) in {
        bare for known in _named().get(code, ()) for bare in _bare(known)
    }


def _bare(name: str) -> tuple[str, ...]:
    """The name, and without its word for a part: 'altai krai' → 'altai krai', 'altai'."""
    head, _, last = name.rpartition(" ")
    return (name, head) if last in _WORDS_FOR_A_PART else (name,)


_WORDS_FOR_A_PART = frozenset({"province", "region", "oblast", "krai", "republic", "territory", "prefecture"})

REGIONS: Mapping[str, str] = {
    "siberia": "RU", "russian far east": "RU", "far east": "RU", "urals": "RU", "сибирь": "RU", "сибири": "RU",
    "дальний восток": "RU", "дальнем востоке": "RU", "manchuria": "CN", "pearl river delta": "CN", "west bank": "PS",
    "gaza": "PS", "kurdistan region": "IQ", "england": "GB", "scotland": "GB", "wales": "GB",
    "northern ireland": "GB", "zanzibar": "TZ", "sumatra": "ID", "borneo": "MY", "terai": "NP", "yobe": "NG",
    "crimea": "UA", "donbas": "UA", "yorkshire": "GB", "herefordshire": "GB", "lincolnshire": "GB", "cornwall": "GB",
    "east anglia": "GB", "bavaria": "DE", "saxony": "DE", "lower saxony": "DE", "brabant": "NL", "alentejo": "PT",
    "transylvania": "RO", "mindanao": "PH", "mecklenburg": "DE", "rhineland palatinate": "DE", "basque country": "ES",
    "provence": "FR", "burgundy": "FR", "finnmark": "NO", "sussex": "GB", "norfolk": "GB", "aberdeenshire": "GB",
    "silesia": "PL", "pomerania": "PL", "algarve": "PT", "crete": "GR", "bohemia": "CZ", "moravia": "CZ",
    "luzon": "PH", "visayas": "PH", "darfur": "SD", "katanga": "CD", "addis": "ET", "flanders": "BE", "anatolia": "TR",
    "java": "ID", "gloucestershire": "GB", "merseyside": "GB", "lancashire": "GB", "cheshire": "GB", "dorset": "GB",
    "somerset": "GB", "hampshire": "GB", "wiltshire": "GB", "oxfordshire": "GB", "cambridgeshire": "GB",
    "suffolk": "GB", "shropshire": "GB", "staffordshire": "GB", "derbyshire": "GB", "nottinghamshire": "GB",
    "leicestershire": "GB", "worcestershire": "GB", "warwickshire": "GB", "northamptonshire": "GB",
    "bedfordshire": "GB", "hertfordshire": "GB", "cumbria": "GB", "northumberland": "GB", "greater manchester": "GB",
    "essex": "GB", "kent": "GB", "devon": "GB", "west midlands": "GB", "east midlands": "GB", "midwest": "US",
    "new england": "US", "appalachia": "US", "central valley": "US", "imperial valley": "US", "nsw": "AU", "qld": "AU",
    "pilbara": "AU", "riverland": "AU", "sunraysia": "AU", "okanagan": "CA", "fraser valley": "CA", "pampas": "AR",
    "cerrado": "BR", "rift valley": "KE", "niger delta": "NG", "mekong delta": "VN", "central highlands": "VN",
    "shan state": "MM", "shan": "MM", "kashmir": "IN", "darjeeling": "IN", "dooars": "IN", "andhra": "IN",
    "negros": "PH", "kivu": "CD", "tigray": "ET", "amhara": "ET", "matabeleland": "ZW", "mashonaland": "ZW",
    "kordofan": "SD", "hejaz": "SA", "chungcheong": "KR", "jeolla": "KR", "gyeongsang": "KR", "skane": "SE",
    "skåne": "SE", "ostrobothnia": "FI", "lesbos": "GR", "lesvos": "GR", "po valley": "IT",
    "yongbyon": "KP", "dokchon": "KP", "pukchong": "KP", "hwanghae": "KP", "hamgyong": "KP", "pyongan": "KP",
}  # fmt: skip
"""Regions without an ISO 3166-2 code, and English names that its list of the country lacks."""

NO_COUNTRY = (
    "middle east", "gulf", "persian gulf", "gulf states", "africa", "east africa", "west africa", "north africa",
    "asia", "southeast asia", "south east asia", "south asia", "central asia", "europe", "eastern europe",
    "western europe", "european union", "arab countries", "arab states", "arab world", "gcc", "mideast", "eu",
    "latin america", "central america", "south america", "balkans", "baltics", "caucasus", "scandinavia", "maghreb",
    "former soviet union", "sahel", "sub saharan africa", "levant", "far abroad", "oceania",
)  # fmt: skip
"""Stretches of several countries: work there has no ref_area."""

MORE_CITIES: Mapping[str, tuple[str, str]] = {
    "hunchun": ("CN", "CN-22"), "tumen": ("CN", "CN-22"), "helong": ("CN", "CN-22"), "yanji": ("CN", "CN-22"),
    "longjing": ("CN", "CN-22"), "yanbian": ("CN", "CN-22"), "linjiang": ("CN", "CN-22"), "ji an": ("CN", "CN-22"),
    "changbai": ("CN", "CN-22"), "donggang": ("CN", "CN-21"), "kuandian": ("CN", "CN-21"), "dandong": ("CN", "CN-21"),
    "dalian": ("CN", "CN-21"), "suifenhe": ("CN", "CN-23"), "丹东": ("CN", "CN-21"), "단둥": ("CN", "CN-21"),
    "단동": ("CN", "CN-21"), "珲春": ("CN", "CN-22"), "훈춘": ("CN", "CN-22"), "图们": ("CN", "CN-22"),
    "투먼": ("CN", "CN-22"), "和龙": ("CN", "CN-22"), "延吉": ("CN", "CN-22"), "옌지": ("CN", "CN-22"),
    "연길": ("CN", "CN-22"), "大连": ("CN", "CN-21"), "다롄": ("CN", "CN-21"), "东港": ("CN", "CN-21"),
    "沈阳": ("CN", "CN-21"), "선양": ("CN", "CN-21"), "심양": ("CN", "CN-21"), "长春": ("CN", "CN-22"),
    "владивосток": ("RU", "RU-PRI"), "владивостоке": ("RU", "RU-PRI"), "владивостока": ("RU", "RU-PRI"),
    "хабаровске": ("RU", "RU-KHA"), "москве": ("RU", "RU-MOW"), "블라디보스토크": ("RU", "RU-PRI"),
    "海参崴": ("RU", "RU-PRI"), "符拉迪沃斯托克": ("RU", "RU-PRI"), "하바롭스크": ("RU", "RU-KHA"),
    "artyom": ("RU", "RU-PRI"),
    "tynda": ("RU", "RU-AMU"), "khasan": ("RU", "RU-PRI"), "tumangan": ("KP", "KP-13"), "alabuga": ("RU", "RU-TA"),
    "yelabuga": ("RU", "RU-TA"), "chongori": ("KP", "KP-09"), "jongo ri": ("KP", "KP-09"),
    "chongo ri": ("KP", "KP-09"), "yodok": ("KP", "KP-08"), "pukchang": ("KP", "KP-02"), "tanchon": ("KP", "KP-08"),
    "samjiyon": ("KP", "KP-10"), "musan": ("KP", "KP-09"), "onsong": ("KP", "KP-09"), "wonsan": ("KP", "KP-07"),
    "pyeongyang": ("KP", "KP-01"), "평양": ("KP", "KP-01"), "平壤": ("KP", "KP-01"), "пхеньян": ("KP", "KP-01"),
    "пхеньяне": ("KP", "KP-01"), "신의주": ("KP", "KP-03"), "新义州": ("KP", "KP-03"), "혜산": ("KP", "KP-10"),
    "청진": ("KP", "KP-09"), "lusail": ("QA", "QA-DA"), "ras laffan": ("QA", "QA-KH"), "dhanusha": ("NP", ""),
    "janakpur": ("NP", ""), "savar": ("BD", "BD-C"), "ashulia": ("BD", "BD-C"), "gazipur": ("BD", "BD-C"),
    "narayanganj": ("BD", "BD-C"), "kyiv": ("UA", ""), "kiev": ("UA", ""), "saigon": ("VN", ""),
    "rangoon": ("MM", ""), "bombay": ("IN", "IN-MH"), "calcutta": ("IN", "IN-WB"), "bangalore": ("IN", "IN-KA"),
    "madras": ("IN", "IN-TN"), "saint petersburg": ("RU", "RU-SPE"), "st petersburg": ("RU", "RU-SPE"),
    "petersburg": ("RU", "RU-SPE"), "ulaanbaatar": ("MN", ""), "ulan bator": ("MN", ""), "gdansk": ("PL", ""),
    "mae sot": ("TH", "TH-63"), "jubail": ("SA", "SA-04"), "neom": ("SA", "SA-07"), "mecca": ("SA", "SA-02"),
    "peking": ("CN", "CN-11"), "gurgaon": ("IN", "IN-HR"), "tiruppur": ("IN", "IN-TN"), "tirupur": ("IN", "IN-TN"),
    "kimchaek": ("KP", "KP-09"),
    "hoiryeong": ("KP", "KP-09"), "hoiryong": ("KP", "KP-09"), "hoeryeong": ("KP", "KP-09"),
    "kaesung": ("KP", "KP-15"), "shinuiju": ("KP", "KP-03"), "cheongjin": ("KP", "KP-09"), "hamheung": ("KP", "KP-08"),
    "najin": ("KP", "KP-13"), "namyang": ("KP", "KP-09"), "hwanggumpyong": ("KP", "KP-03"), "kumgang": ("KP", "KP-07"),
    "vladivostock": ("RU", "RU-PRI"),
    "sinchang": ("KP", "KP-08"), "rongcheng": ("CN", "CN-37"), "shidao": ("CN", "CN-37"),
    "zhuanghe": ("CN", "CN-21"), "hawassa": ("ET", ""), "hlaing tharyar": ("MM", ""), "kandal": ("KH", ""),
    "sihanoukville": ("KH", ""), "binh duong": ("VN", ""), "dong nai": ("VN", ""), "hai phong": ("VN", ""),
    "bac ninh": ("VN", ""), "morowali": ("ID", ""), "cebu": ("PH", ""), "katunayake": ("LK", ""), "basra": ("IQ", ""),
    "metro manila": ("PH", "PH-00"), "bali": ("ID", "ID-BA"),
    "cluj": ("RO", ""), "wroclaw": ("PL", ""), "odemira": ("PT", ""), "seville": ("ES", ""), "almeria": ("ES", ""),
    "zaporizhzhia": ("UA", ""), "immokalee": ("US", "US-FL"), "manolada": ("GR", ""),
    "kafr el sheikh": ("EG", ""), "sialkot": ("PK", ""), "leicester": ("GB", ""),
}  # fmt: skip
"""Places under the gazetteer's size, spellings that it lacks, and the inflected or native names beside English ones."""
