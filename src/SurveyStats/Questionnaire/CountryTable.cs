using System.Globalization;

namespace SurveyStats.Questionnaire;

/// <summary>The countries of ISO 3166-1 with their region of UN M49, one line a country, in the order of the alpha-2 codes.</summary>
/// <remarks>
/// A line is alpha-2 | alpha-3 | numeric | everyday name | code of the narrowest M49 region (empty where M49 places the country in none).
/// Sources: ISO 3166-1:2020 and the updates since (Türkiye 2022); United Nations Statistics Division, Standard country or area codes
/// for statistical use (M49).
/// </remarks>
internal static class CountryTable
{
    /// <summary>Reads the table.</summary>
    public static Country[] Read() => [.. Lines.ReplaceLineEndings("\n").Split('\n').Select(ReadLine)];

    private static Country ReadLine(string line)
    {
        var fields = line.Split('|');
        var number = int.Parse(fields[2], NumberStyles.None, CultureInfo.InvariantCulture);
        return new Country(fields[0], fields[1], number, fields[3], CountryRegion.Path(fields[4]));
    }

    // The narrowest region alone is written down: the wider ones follow from it, so that they cannot contradict each other.
    private const string Lines =
        """
        AD|AND|020|Andorra|039
        AE|ARE|784|United Arab Emirates|145
        AF|AFG|004|Afghanistan|034
        AG|ATG|028|Antigua and Barbuda|029
        AI|AIA|660|Anguilla|029
        AL|ALB|008|Albania|039
        AM|ARM|051|Armenia|145
        AO|AGO|024|Angola|017
        AQ|ATA|010|Antarctica|
        AR|ARG|032|Argentina|005
        AS|ASM|016|American Samoa|061
        AT|AUT|040|Austria|155
        AU|AUS|036|Australia|053
        AW|ABW|533|Aruba|029
        AX|ALA|248|Åland Islands|154
        AZ|AZE|031|Azerbaijan|145
        BA|BIH|070|Bosnia and Herzegovina|039
        BB|BRB|052|Barbados|029
        BD|BGD|050|Bangladesh|034
        BE|BEL|056|Belgium|155
        BF|BFA|854|Burkina Faso|011
        BG|BGR|100|Bulgaria|151
        BH|BHR|048|Bahrain|145
        BI|BDI|108|Burundi|014
        BJ|BEN|204|Benin|011
        BL|BLM|652|Saint Barthélemy|029
        BM|BMU|060|Bermuda|021
        BN|BRN|096|Brunei|035
        BO|BOL|068|Bolivia|005
        BQ|BES|535|Bonaire, Sint Eustatius and Saba|029
        BR|BRA|076|Brazil|005
        BS|BHS|044|Bahamas|029
        BT|BTN|064|Bhutan|034
        BV|BVT|074|Bouvet Island|005
        BW|BWA|072|Botswana|018
        BY|BLR|112|Belarus|151
        BZ|BLZ|084|Belize|013
        CA|CAN|124|Canada|021
        CC|CCK|166|Cocos (Keeling) Islands|053
        CD|COD|180|Democratic Republic of the Congo|017
        CF|CAF|140|Central African Republic|017
        CG|COG|178|Congo|017
        CH|CHE|756|Switzerland|155
        CI|CIV|384|Côte d'Ivoire|011
        CK|COK|184|Cook Islands|061
        CL|CHL|152|Chile|005
        CM|CMR|120|Cameroon|017
        CN|CHN|156|China|030
        CO|COL|170|Colombia|005
        CR|CRI|188|Costa Rica|013
        CU|CUB|192|Cuba|029
        CV|CPV|132|Cabo Verde|011
        CW|CUW|531|Curaçao|029
        CX|CXR|162|Christmas Island|053
        CY|CYP|196|Cyprus|145
        CZ|CZE|203|Czechia|151
        DE|DEU|276|Germany|155
        DJ|DJI|262|Djibouti|014
        DK|DNK|208|Denmark|154
        DM|DMA|212|Dominica|029
        DO|DOM|214|Dominican Republic|029
        DZ|DZA|012|Algeria|015
        EC|ECU|218|Ecuador|005
        EE|EST|233|Estonia|154
        EG|EGY|818|Egypt|015
        EH|ESH|732|Western Sahara|015
        ER|ERI|232|Eritrea|014
        ES|ESP|724|Spain|039
        ET|ETH|231|Ethiopia|014
        FI|FIN|246|Finland|154
        FJ|FJI|242|Fiji|054
        FK|FLK|238|Falkland Islands|005
        FM|FSM|583|Micronesia|057
        FO|FRO|234|Faroe Islands|154
        FR|FRA|250|France|155
        GA|GAB|266|Gabon|017
        GB|GBR|826|United Kingdom|154
        GD|GRD|308|Grenada|029
        GE|GEO|268|Georgia|145
        GF|GUF|254|French Guiana|005
        GG|GGY|831|Guernsey|154
        GH|GHA|288|Ghana|011
        GI|GIB|292|Gibraltar|039
        GL|GRL|304|Greenland|021
        GM|GMB|270|Gambia|011
        GN|GIN|324|Guinea|011
        GP|GLP|312|Guadeloupe|029
        GQ|GNQ|226|Equatorial Guinea|017
        GR|GRC|300|Greece|039
        GS|SGS|239|South Georgia and the South Sandwich Islands|005
        GT|GTM|320|Guatemala|013
        GU|GUM|316|Guam|057
        GW|GNB|624|Guinea-Bissau|011
        GY|GUY|328|Guyana|005
        HK|HKG|344|Hong Kong|030
        HM|HMD|334|Heard Island and McDonald Islands|053
        HN|HND|340|Honduras|013
        HR|HRV|191|Croatia|039
        HT|HTI|332|Haiti|029
        HU|HUN|348|Hungary|151
        ID|IDN|360|Indonesia|035
        IE|IRL|372|Ireland|154
        IL|ISR|376|Israel|145
        IM|IMN|833|Isle of Man|154
        IN|IND|356|India|034
        IO|IOT|086|British Indian Ocean Territory|014
        IQ|IRQ|368|Iraq|145
        IR|IRN|364|Iran|034
        IS|ISL|352|Iceland|154
        IT|ITA|380|Italy|039
        JE|JEY|832|Jersey|154
        JM|JAM|388|Jamaica|029
        JO|JOR|400|Jordan|145
        JP|JPN|392|Japan|030
        KE|KEN|404|Kenya|014
        KG|KGZ|417|Kyrgyzstan|143
        KH|KHM|116|Cambodia|035
        KI|KIR|296|Kiribati|057
        KM|COM|174|Comoros|014
        KN|KNA|659|Saint Kitts and Nevis|029
        KP|PRK|408|North Korea|030
        KR|KOR|410|South Korea|030
        KW|KWT|414|Kuwait|145
        KY|CYM|136|Cayman Islands|029
        KZ|KAZ|398|Kazakhstan|143
        LA|LAO|418|Laos|035
        LB|LBN|422|Lebanon|145
        LC|LCA|662|Saint Lucia|029
        LI|LIE|438|Liechtenstein|155
        LK|LKA|144|Sri Lanka|034
        LR|LBR|430|Liberia|011
        LS|LSO|426|Lesotho|018
        LT|LTU|440|Lithuania|154
        LU|LUX|442|Luxembourg|155
        LV|LVA|428|Latvia|154
        LY|LBY|434|Libya|015
        MA|MAR|504|Morocco|015
        MC|MCO|492|Monaco|155
        MD|MDA|498|Moldova|151
        ME|MNE|499|Montenegro|039
        MF|MAF|663|Saint Martin (French part)|029
        MG|MDG|450|Madagascar|014
        MH|MHL|584|Marshall Islands|057
        MK|MKD|807|North Macedonia|039
        ML|MLI|466|Mali|011
        MM|MMR|104|Myanmar|035
        MN|MNG|496|Mongolia|030
        MO|MAC|446|Macao|030
        MP|MNP|580|Northern Mariana Islands|057
        MQ|MTQ|474|Martinique|029
        MR|MRT|478|Mauritania|011
        MS|MSR|500|Montserrat|029
        MT|MLT|470|Malta|039
        MU|MUS|480|Mauritius|014
        MV|MDV|462|Maldives|034
        MW|MWI|454|Malawi|014
        MX|MEX|484|Mexico|013
        MY|MYS|458|Malaysia|035
        MZ|MOZ|508|Mozambique|014
        NA|NAM|516|Namibia|018
        NC|NCL|540|New Caledonia|054
        NE|NER|562|Niger|011
        NF|NFK|574|Norfolk Island|053
        NG|NGA|566|Nigeria|011
        NI|NIC|558|Nicaragua|013
        NL|NLD|528|Netherlands|155
        NO|NOR|578|Norway|154
        NP|NPL|524|Nepal|034
        NR|NRU|520|Nauru|057
        NU|NIU|570|Niue|061
        NZ|NZL|554|New Zealand|053
        OM|OMN|512|Oman|145
        PA|PAN|591|Panama|013
        PE|PER|604|Peru|005
        PF|PYF|258|French Polynesia|061
        PG|PNG|598|Papua New Guinea|054
        PH|PHL|608|Philippines|035
        PK|PAK|586|Pakistan|034
        PL|POL|616|Poland|151
        PM|SPM|666|Saint Pierre and Miquelon|021
        PN|PCN|612|Pitcairn|061
        PR|PRI|630|Puerto Rico|029
        PS|PSE|275|Palestine|145
        PT|PRT|620|Portugal|039
        PW|PLW|585|Palau|057
        PY|PRY|600|Paraguay|005
        QA|QAT|634|Qatar|145
        RE|REU|638|Réunion|014
        RO|ROU|642|Romania|151
        RS|SRB|688|Serbia|039
        RU|RUS|643|Russia|151
        RW|RWA|646|Rwanda|014
        SA|SAU|682|Saudi Arabia|145
        SB|SLB|090|Solomon Islands|054
        SC|SYC|690|Seychelles|014
        SD|SDN|729|Sudan|015
        SE|SWE|752|Sweden|154
        SG|SGP|702|Singapore|035
        SH|SHN|654|Saint Helena, Ascension and Tristan da Cunha|011
        SI|SVN|705|Slovenia|039
        SJ|SJM|744|Svalbard and Jan Mayen|154
        SK|SVK|703|Slovakia|151
        SL|SLE|694|Sierra Leone|011
        SM|SMR|674|San Marino|039
        SN|SEN|686|Senegal|011
        SO|SOM|706|Somalia|014
        SR|SUR|740|Suriname|005
        SS|SSD|728|South Sudan|014
        ST|STP|678|Sao Tome and Principe|017
        SV|SLV|222|El Salvador|013
        SX|SXM|534|Sint Maarten (Dutch part)|029
        SY|SYR|760|Syria|145
        SZ|SWZ|748|Eswatini|018
        TC|TCA|796|Turks and Caicos Islands|029
        TD|TCD|148|Chad|017
        TF|ATF|260|French Southern Territories|014
        TG|TGO|768|Togo|011
        TH|THA|764|Thailand|035
        TJ|TJK|762|Tajikistan|143
        TK|TKL|772|Tokelau|061
        TL|TLS|626|Timor-Leste|035
        TM|TKM|795|Turkmenistan|143
        TN|TUN|788|Tunisia|015
        TO|TON|776|Tonga|061
        TR|TUR|792|Türkiye|145
        TT|TTO|780|Trinidad and Tobago|029
        TV|TUV|798|Tuvalu|061
        TW|TWN|158|Taiwan|
        TZ|TZA|834|Tanzania|014
        UA|UKR|804|Ukraine|151
        UG|UGA|800|Uganda|014
        UM|UMI|581|United States Minor Outlying Islands|057
        US|USA|840|United States of America|021
        UY|URY|858|Uruguay|005
        UZ|UZB|860|Uzbekistan|143
        VA|VAT|336|Holy See|039
        VC|VCT|670|Saint Vincent and the Grenadines|029
        VE|VEN|862|Venezuela|005
        VG|VGB|092|British Virgin Islands|029
        VI|VIR|850|United States Virgin Islands|029
        VN|VNM|704|Vietnam|035
        VU|VUT|548|Vanuatu|054
        WF|WLF|876|Wallis and Futuna|061
        WS|WSM|882|Samoa|061
        YE|YEM|887|Yemen|145
        YT|MYT|175|Mayotte|014
        ZA|ZAF|710|South Africa|018
        ZM|ZMB|894|Zambia|014
        ZW|ZWE|716|Zimbabwe|014
        """;
}
