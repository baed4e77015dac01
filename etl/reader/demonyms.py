"""Countries as an article names them: CLDR's names in four languages, and who comes from where.

Goes out: `country_names()`, name → ISO 3166-1 alpha-2 code, and `DEMONYMS`, adjective or people → code. Names of
countries are CLDR's (through babel) in English, Korean, Chinese and Russian; CLDR has no demonyms, so these are our
own list, of the countries that send or receive workers. Folded: small letters, words separated by a space.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping


def _by_name(rows: str) -> dict[str, str]:
    """'CN chinese | CZ czech, czechs' turned around."""
    names: dict[str, str] = {}
    for row in rows.split("|"):
        code, words = row.strip().split(" ", 1)
        names.update((" ".join(word.split()), code) for word in words.split(","))
    return names


def _with_plurals(names: Mapping[str, str]) -> dict[str, str]:
    """The names, and the plural of those that form it with an -s: Russians, Nepalis; not Chinese."""
    return {**names, **{f"{name}s": code for name, code in names.items() if name.endswith(("an", "i"))}}


DEMONYMS: Mapping[str, str] = _with_plurals(_by_name(
    "KP north korean, n korean, nk | KR south korean, s korean | CN chinese | RU russian, siberian"
    " | JP japanese | MN mongolian, mongol | VN vietnamese | LA lao, laotian | KH cambodian, khmer, khmers | TH thai"
    " | MM burmese, rohingya | MY malaysian | SG singaporean | ID indonesian | PH filipino, filipina, filipinas"
    ", filipinos, philippine | TW taiwanese | HK hong konger, hong kongers | IN indian, keralite, bihari | PK pakistani"
    " | BD bangladeshi | NP nepali, nepalese | LK sri lankan | MV maldivian | AF afghan | BT bhutanese"
    " | AE emirati | QA qatari | KW kuwaiti | SA saudi, saudi arabian | OM omani | BH bahraini | IR iranian | IQ iraqi"
    " | JO jordanian | LB lebanese | SY syrian | IL israeli | PS palestinian | YE yemeni | TR turkish, turk, turks"
    " | EG egyptian | LY libyan | TN tunisian | DZ algerian | MA moroccan | SD sudanese | ET ethiopian | ER eritrean"
    " | SO somali, somalian | KE kenyan | UG ugandan | TZ tanzanian | RW rwandan | NG nigerian | GH ghanaian"
    " | SN senegalese | CI ivorian | ML malian | CM cameroonian | CD congolese | GQ equatorial guinean"
    " | AO angolan | ZM zambian | MW malawian | BI burundian | BJ beninese | TG togolese | BF burkinabe | NE "
    "nigerien | GM gambian"
    " | GN guinean | SL sierra leonean | LR liberian | MR mauritanian | TD chadian | GA gabonese | SZ swazi | LS "
    "basotho"
    " | BW botswanan | MU mauritian | DJ djiboutian | SS south sudanese | TL timorese | SB solomon islander |  "
    "ZW zimbabwean | MZ mozambican | NA namibian | ZA south african | MG malagasy"
    " | UZ uzbek, uzbeks, uzbekistani | TJ tajik, tajiks, tajikistani | KG kyrgyz, kyrgyzstani | TM turkmen, turkmens"
    " | KZ kazakh, kazakhs, kazakhstani | CR costa rican | PR puerto rican | PA panamanian | CV cape verdean"
    " | SI slovenian, slovene, slovenes | ME montenegrin, montenegrins | XK kosovar, kosovars | GY guyanese"
    " | BZ belizean"
    " | SR surinamese | TO tongan | WS samoan | VU ni vanuatu | BN bruneian | TT trinidadian | GW bissau guinean"
    " | UA ukrainian | BY belarusian, belarussian | MD moldovan | GE georgian | AM armenian | AZ azerbaijani, azeri"
    " | PL polish, pole, poles | CZ czech, czechs | SK slovak, slovaks | HU hungarian | RO romanian | BG bulgarian"
    " | RS serbian, serb, serbs | HR croatian | BA bosnian | AL albanian | MK macedonian | GR greek, greeks"
    " | CY cypriot, cypriots | MT maltese | IT italian | ES spanish, spaniard, spaniards | PT portuguese | FR french"
    " | BE belgian | NL dutch | DE german | AT austrian | CH swiss | DK danish, danes | SE swedish, swedes"
    " | NO norwegian | FI finnish, finns | EE estonian | LV latvian | LT lithuanian | IE irish"
    " | GB british, briton, britons, scottish, welsh"
    " | US american, u s, us, californian, texan | CA canadian | MX mexican | GT guatemalan"
    " | HN honduran | SV salvadoran, salvadorean | NI nicaraguan | CU cuban | HT haitian | DO dominican | JM jamaican"
    " | CO colombian | VE venezuelan | EC ecuadorian, ecuadorean | PE peruvian | BO bolivian | BR brazilian"
    " | PY paraguayan | AR argentine, argentinian | CL chilean | UY uruguayan | AU australian"
    " | NZ new zealander, new zealanders | FJ fijian | PG papua new guinean"
    " | RU российский, российской, русский | CN китайский, китайской, китайских | KP северокорейских, северокорейские"
    ", 북한인, 朝鲜人 | CN 중국인 | RU 러시아인"
))  # fmt: skip

_ALIASES: Mapping[str, str] = _by_name(
    "KP north korea, n korea, dprk, d p r k, democratic people s republic of korea, 북조선, 조선, 北韩, 北朝鲜, 북한"
    ", северная корея, северной кореи, северной корее"
    " | KR south korea, s korea, rok, republic of korea, 한국, 남한 | CN china, mainland china, prc"
    ", people s republic of china, 중국, 中国, китае, китая, китаю | RU russia, russian federation, россии, россию, рф"
    " | US united states, united states of america, u s a, usa, u s, us, america"
    " | GB united kingdom, u k, uk, britain, great britain | AE united arab emirates, uae, u a e, emirates"
    " | SA saudi arabia, saudi | TR turkey, turkiye | MM myanmar, burma | VN vietnam, viet nam | LA laos"
    ", lao people s democratic republic, lao pdr"
    " | CZ czech republic, czechia | HK hong kong | MO macau, macao | PS palestine | TW taiwan | CI ivory coast"
    " | CD congo, democratic republic of congo, democratic republic of the congo, dr congo, drc"
    " | CG congo brazzaville, republic of congo, republic of the congo | SZ eswatini, swaziland | TL east timor"
    " | BO bolivia, plurinational state of bolivia | VE venezuela, bolivarian republic of venezuela"
    " | TZ tanzania, united republic of tanzania | SY syria, syrian arab republic"
    " | IR iran, islamic republic of iran | BN brunei | MD moldova | MK north macedonia"
    " | KG kyrgyzstan, kirgizia, kyrgyz republic"
    " | NL netherlands, holland | CV cape verde | BA bosnia | VA vatican | PH the philippines"
)

_GROUPS = frozenset(("EU", "EZ", "UN", "QO", "XA", "XB", "ZZ"))
"""CLDR's codes of no single country."""


_PARTS_OF = {"IC": "ES", "EA": "ES", "AC": "SH", "TA": "SH", "CP": "FR", "DG": "IO"}
"""Territories with a code of their own that ISO 3166 does not list as a country."""


def country_names() -> Iterator[tuple[str, str]]:
    """Names and codes; aliases last, so that they overrule."""
    from babel import Locale

    for language in ("ru", "zh", "ko", "en"):
        for code, name in Locale(language).territories.items():
            if len(code) == 2 and code.isalpha() and code not in _GROUPS:
                yield name, _PARTS_OF.get(code, code)
    yield from _ALIASES.items()
