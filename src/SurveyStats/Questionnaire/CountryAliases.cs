namespace SurveyStats.Questionnaire;

/// <summary>Names under which survey data and statistics know a country, besides its everyday name.</summary>
/// <remarks>
/// Short names of ISO 3166-1 with their titles, in both orders of words; names of the World Bank, the OECD and Eurostat; names of the
/// last decades; common abbreviations that are no other country's code. Left out is what is used of two countries (Korea, Virgin
/// Islands, Saint Martin) or of a part of one (England, Holland). Great Britain and Britain are read as the United Kingdom, although
/// surveys of Great Britain alone exist; Saint Helena, Bonaire and Svalbard as the ISO entry that they are part of.
/// </remarks>
internal static class CountryAliases
{
    /// <summary>Each alias with the alpha-2 code of its country.</summary>
    public static IEnumerable<(string Name, string Alpha2)> Read() =>
        from line in Lines.ReplaceLineEndings("\n").Split('\n')
        let fields = line.Split('|')
        from name in fields[1].Split(';')
        select (name.Trim(), fields[0]);

    // Alpha-2 | aliases, parted by semicolons; a country may have several lines.
    private const string Lines =
        """
        AE|UAE; Emirates
        AX|Aland
        BA|Bosnia; Bosnia Hercegovina
        BL|St Barts; St Barth
        BN|Brunei Darussalam
        BO|Plurinational State of Bolivia; Bolivia (Plurinational State of)
        BQ|Bonaire; Caribbean Netherlands; Bonaire, Saint Eustatius and Saba
        BY|Byelorussia; Belorussia
        CC|Cocos Islands; Keeling Islands
        CD|Congo, Democratic Republic of the; Congo, Dem. Rep.; DR Congo; Dem. Rep. Congo; DRC; Congo (Kinshasa); Zaire; Congo DR
        CF|Central African Rep.; CAR
        CG|Republic of the Congo; Congo, Republic of the; Congo, Rep.; Rep. Congo; Congo (Brazzaville)
        CI|Ivory Coast
        CN|People's Republic of China; China, People's Republic of; PRC; PR China; Mainland China; China (Mainland)
        CV|Cape Verde
        CZ|Czech Republic; Czech Rep.
        DE|Federal Republic of Germany; Germany, Federal Republic of; FRG
        DO|Dominican Rep.
        EG|Arab Republic of Egypt; Egypt, Arab Rep.
        EH|Sahrawi Arab Democratic Republic
        FK|Falkland Islands (Malvinas); Falklands; Malvinas
        FM|Federated States of Micronesia; Micronesia (Federated States of); Micronesia, Fed. Sts.
        FO|Faeroe Islands; Faroes; Faroe
        GB|UK; Great Britain; Britain; United Kingdom of Great Britain and Northern Ireland
        GM|Republic of the Gambia
        GR|EL; Hellenic Republic
        HK|Hong Kong SAR; Hong Kong SAR, China; Hong Kong, China; China, Hong Kong; China, Hong Kong SAR
        HK|China, Hong Kong Special Administrative Region
        IE|Republic of Ireland; Ireland, Republic of; Eire
        IO|Chagos Islands
        IR|Islamic Republic of Iran; Iran (Islamic Republic of); Iran, Islamic Rep.; Persia
        KG|Kyrgyz Republic; Kirghizia; Kyrgyz Rep.
        KN|St Kitts
        KP|Democratic People's Republic of Korea; Korea (the Democratic People's Republic of); Korea, Dem. People's Rep.
        KP|Korea, Dem. Rep.; DPRK; DPR Korea; Korea, North; N. Korea
        KR|Republic of Korea; Korea (the Republic of); Korea, Rep.; Rep. of Korea; Rep. Korea; ROK; Korea, South; S. Korea
        LA|Lao People's Democratic Republic; Lao PDR
        LY|Libyan Arab Jamahiriya
        MD|Republic of Moldova; Moldova (the Republic of)
        MF|Saint Martin (France)
        MK|Macedonia; Republic of North Macedonia; Republic of Macedonia; The former Yugoslav Republic of Macedonia
        MK|Macedonia, the former Yugoslav Republic of; Macedonia, FYR; FYR Macedonia; FYROM
        MM|Burma
        MO|Macau; Macao SAR; Macau SAR; Macao SAR, China; Macao, China; Macau, China; China, Macao; China, Macao SAR
        MO|China, Macao Special Administrative Region
        MP|Northern Marianas
        NL|Kingdom of the Netherlands; Netherlands, Kingdom of the
        PN|Pitcairn Islands
        PS|State of Palestine; Palestine (State of); Palestinian Territories; Palestinian Territory; Occupied Palestinian Territory
        PS|Palestinian Territory, Occupied; Palestinian Authority; West Bank and Gaza; West Bank and Gaza Strip
        RU|Russian Federation
        SH|Saint Helena
        SJ|Svalbard; Svalbard and Jan Mayen Islands
        SK|Slovak Republic; Slovak Rep.
        ST|Sao Tome
        SX|Sint Maarten; Saint Maarten
        SY|Syrian Arab Republic; Syrian Arab Rep.
        SZ|Swaziland
        TF|French Southern and Antarctic Lands
        TL|East Timor
        TR|Turkey; Republic of Türkiye; Republic of Turkey
        TT|Trinidad
        TW|Taiwan (Province of China); Province of China Taiwan; Taiwan, China; Taiwan ROC; Taiwan (Republic of China); Chinese Taipei
        TW|Republic of China
        TZ|United Republic of Tanzania; Tanzania (the United Republic of); Tanzania, United Rep.
        UM|US Minor Outlying Islands; U.S. Outlying Islands
        US|United States; U.S.; U.S.A.
        VA|Holy See (Vatican City State); Vatican City State; Vatican City; Vatican; State of the Vatican City
        VC|St Vincent
        VE|Bolivarian Republic of Venezuela; Venezuela (Bolivarian Republic of); Venezuela, RB
        VG|Virgin Islands (British); Virgin Islands, UK
        VI|US Virgin Islands; Virgin Islands (U.S.); Virgin Islands (USA); Virgin Islands of the United States
        VN|Socialist Republic of Vietnam
        WF|Wallis and Futuna Islands
        WS|Western Samoa
        YE|Yemen, Rep.; Republic of Yemen
        ZA|RSA; Republic of South Africa; South Africa, Republic of
        """;
}
