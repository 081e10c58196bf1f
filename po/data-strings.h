/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Texts of the bundle, for xgettext alone. Made by tools/extract-data-strings; do not edit. */

/* Translators: bundle.json, accession-main, title */
NC_("data", "Refugee and statelessness treaties, and the people they are for")
/* Translators: bundle.json, accession-main, attribution */
NC_("data", "Treaty record: The Accession contributors. Population figures: UNHCR Refugee Population Statistics Database. Inhabitants: World Bank, World Development Indicators.")
/* Translators: treaties.json, refugees-1951, title */
NC_("data", "Convention relating to the Status of Refugees")
/* Translators: treaties.json, refugees-1951, short_title */
NC_("data", "1951 Convention")
/* Translators: treaties.json, refugees-1951, place */
NC_("data", "Geneva")
/* Translators: treaties.json, protocol-1967, title */
NC_("data", "Protocol relating to the Status of Refugees")
/* Translators: treaties.json, protocol-1967, short_title */
NC_("data", "1967 Protocol")
/* Translators: treaties.json, protocol-1967, place */
NC_("data", "New York")
/* Translators: treaties.json, stateless-1954, title */
NC_("data", "Convention relating to the Status of Stateless Persons")
/* Translators: treaties.json, stateless-1954, short_title */
NC_("data", "1954 Convention")
/* Translators: treaties.json, stateless-1961, title */
NC_("data", "Convention on the Reduction of Statelessness")
/* Translators: treaties.json, stateless-1961, short_title */
NC_("data", "1961 Convention")
/* Translators: events.json, nansen-high-commissioner, title */
NC_("data", "Fridtjof Nansen is named the League of Nations' High Commissioner for Refugees")
/* Translators: events.json, unhcr-statute, title */
NC_("data", "The General Assembly adopts the Statute of UNHCR")
/* Translators: events.json, convention-1951-adopted, title */
NC_("data", "Convention relating to the Status of Refugees adopted")
/* Translators: events.json, convention-1951-in-force, title */
NC_("data", "1951 Convention enters into force")
/* Translators: events.json, convention-1954-adopted, title */
NC_("data", "Convention relating to the Status of Stateless Persons adopted")
/* Translators: events.json, convention-1954-in-force, title */
NC_("data", "1954 Convention enters into force")
/* Translators: events.json, convention-1961-adopted, title */
NC_("data", "Convention on the Reduction of Statelessness adopted")
/* Translators: events.json, protocol-1967-in-force, title */
NC_("data", "1967 Protocol enters into force")
/* Translators: events.json, oau-convention-adopted, title */
NC_("data", "OAU Convention on the specific aspects of refugee problems in Africa adopted")
/* Translators: events.json, oau-convention-adopted, place */
NC_("data", "Addis Ababa")
/* Translators: events.json, oau-convention-in-force, title */
NC_("data", "OAU Refugee Convention enters into force")
/* Translators: events.json, convention-1961-in-force, title */
NC_("data", "1961 Convention enters into force")
/* Translators: events.json, cartagena-declaration, title */
NC_("data", "Cartagena Declaration on Refugees")
/* Translators: events.json, cartagena-declaration, place */
NC_("data", "Cartagena")
/* Translators: events.json, kaz-independence, title */
NC_("data", "Kazakhstan becomes independent")
/* Translators: events.json, kaz-movements, title */
NC_("data", "Hundreds of thousands cross the borders of Kazakhstan")
/* Translators: events.json, kaz-movements, detail */
NC_("data", "After the collapse of the Soviet Union: ethnic Kazakhs returning from Mongolia, Russians and Germans emigrating, people fleeing areas of ecological disaster")
/* Translators: events.json, kaz-unhcr-almaty, title */
NC_("data", "UNHCR opens its office in Almaty")
/* Translators: events.json, kaz-unhcr-almaty, place */
NC_("data", "Almaty")
/* Translators: events.json, cis-conference, title */
NC_("data", "CIS Conference on refugees and migrants")
/* Translators: events.json, cis-conference, detail */
NC_("data", "Convened by UNHCR, IOM and OSCE; Kazakhstan took part")
/* Translators: events.json, kaz-status-determination, title */
NC_("data", "Kazakh authorities take over refugee status determination")
/* Translators: events.json, ogata-letters, title */
NC_("data", "High Commissioner Sadako Ogata writes to the foreign ministers of all States not yet party")
/* Translators: events.json, ogata-letters, detail */
NC_("data", "The source of 1 February 1999 says “recently” and gives no date; shown as about January 1999")
/* Translators: events.json, kaz-accession, title */
NC_("data", "Kazakhstan accedes to the 1951 Convention and the 1967 Protocol")
/* Translators: events.json, kaz-accession, detail */
NC_("data", "Both instruments were deposited on the same day")
/* Translators: events.json, ratification-campaign-2000, title */
NC_("data", "UNHCR’s campaign for States to ratify the refugee and statelessness conventions by 2000")
/* Translators: events.json, ratification-campaign-2000, detail */
NC_("data", "Announced by February 1999; the source does not say when it began")
/* Translators: events.json, kaz-press-release, title */
NC_("data", "UNHCR welcomes the accession of Kazakhstan")
/* Translators: events.json, ministerial-meeting-2001, title */
NC_("data", "Ministerial Meeting of States Parties")
/* Translators: events.json, new-york-declaration, title */
NC_("data", "New York Declaration for Refugees and Migrants")
/* Translators: events.json, global-compact-refugees, title */
NC_("data", "Global Compact on Refugees affirmed")
/* Translators: events.json, global-refugee-forum-1, title */
NC_("data", "First Global Refugee Forum")
/* Translators: events.json, global-refugee-forum-2, title */
NC_("data", "Second Global Refugee Forum")
/* Translators: events.json, hungary-1956, title */
NC_("data", "About 200,000 people leave Hungary for Austria after the uprising is put down; recognised as a group")
/* Translators: events.json, cyprus-1974, title */
NC_("data", "About 400,000 people lose their homes in Cyprus")
/* Translators: events.json, goma-1994, title */
NC_("data", "More than a million Rwandans reach Goma in Zaire in four days; cholera follows")
/* Translators: events.json, syria-2011, title */
NC_("data", "Unrest in Syria begins")
/* Translators: events.json, syria-one-million, title */
NC_("data", "One million Syrians are registered as refugees")
/* Translators: events.json, syria-four-million, title */
NC_("data", "Registered Syrian refugees pass four million")
/* Translators: events.json, rakhine-2017, title */
NC_("data", "Mass flight of Rohingya from Rakhine State to Bangladesh begins")
/* Translators: events.json, ukraine-2022, title */
NC_("data", "Full-scale invasion of Ukraine; about 1.2 million people leave within a week")
/* Translators: events.json, algeria-war, title */
NC_("data", "War in Algeria drives people to Tunisia and Morocco")
/* Translators: events.json, algeria-return, title */
NC_("data", "Most Algerian refugees go home")
/* Translators: events.json, rwanda-1959, title */
NC_("data", "Violence in Rwanda sends Tutsi refugees to all neighbouring countries")
/* Translators: events.json, angola-conflicts, title */
NC_("data", "Conflicts in Angola cause refugee movements over four decades")
/* Translators: events.json, east-pakistan-1971, title */
NC_("data", "About 10 million people flee East Pakistan for India")
/* Translators: events.json, sudan-return-1972, title */
NC_("data", "Refugees from southern Sudan return after the Addis Ababa Agreement")
/* Translators: events.json, burundi-1972, title */
NC_("data", "Burundians flee to Tanzania, where many stay for 37 years")
/* Translators: events.json, south-asia-1973, title */
NC_("data", "Some 200,000 people repatriated across the South Asian subcontinent with UNHCR")
/* Translators: events.json, indochina-1975, title */
NC_("data", "More than three million people leave Viet Nam, Laos and Cambodia over two decades")
/* Translators: events.json, south-east-asia-1979, title */
NC_("data", "Meeting on refugees in South-East Asia")
/* Translators: events.json, afghanistan-1979, title */
NC_("data", "First large movement of Afghans to Pakistan and Iran")
/* Translators: events.json, pakistan-office-1980, title */
NC_("data", "UNHCR opens its first office in Pakistan")
/* Translators: events.json, zimbabwe-1980, title */
NC_("data", "Zimbabwean refugees return to the newly independent State")
/* Translators: events.json, central-america-1980, title */
NC_("data", "Wars in El Salvador, Guatemala and Nicaragua uproot more than two million people")
/* Translators: events.json, karabakh-1988, title */
NC_("data", "More than a million people flee within and between Armenia and Azerbaijan over Nagorno-Karabakh")
/* Translators: events.json, namibia-1989, title */
NC_("data", "Namibian refugees return before independence")
/* Translators: events.json, liberia-1989, title */
NC_("data", "More than 350,000 Liberians flee fourteen years of war")
/* Translators: events.json, afghan-return-1992, title */
NC_("data", "More than 1.5 million Afghans go home in one year")
/* Translators: events.json, tajikistan-1992, title */
NC_("data", "Civil war in Tajikistan; some 60,000 people flee to northern Afghanistan")
/* Translators: events.json, cambodia-return, title */
NC_("data", "365,000 Cambodians return from Thailand")
/* Translators: events.json, north-ossetia-1992, title */
NC_("data", "Tens of thousands of Ingush are driven from the Prigorodny district of North Ossetia")
/* Translators: events.json, guatemala-return, title */
NC_("data", "Organised return of Guatemalans from Mexico begins")
/* Translators: events.json, mozambique-return, title */
NC_("data", "Programme to help 1.3 million refugees return to Mozambique begins")
/* Translators: events.json, burundi-1993, title */
NC_("data", "The President of Burundi is killed; 700,000 people flee to the neighbouring countries")
/* Translators: events.json, rwanda-1994, title */
NC_("data", "The genocide in Rwanda begins after the deaths of the Presidents of Rwanda and Burundi")
/* Translators: events.json, ngara-1994, title */
NC_("data", "Nearly 250,000 Rwandans cross to Ngara in Tanzania within 24 hours")
/* Translators: events.json, chechnya-1994, title */
NC_("data", "Conflict in Chechnya; some 490,000 people flee")
/* Translators: events.json, srebrenica-1995, title */
NC_("data", "Srebrenica and Žepa are overrun and their people expelled")
/* Translators: events.json, krajina-1995, title */
NC_("data", "More than 180,000 Serbs leave the Krajina region of Croatia")
/* Translators: events.json, iraq-1996, title */
NC_("data", "Fighting in northern Iraq sends some 65,000 people to Iran")
/* Translators: events.json, kabul-1996, title */
NC_("data", "More than 300,000 people displaced after the Taliban take Kabul")
/* Translators: events.json, rwanda-return-1996, title */
NC_("data", "About 720,000 Rwandans come back from Zaire, most in November")
/* Translators: events.json, tanzania-return-1996, title */
NC_("data", "485,000 Rwandans return from Tanzania")
/* Translators: events.json, kosovo-1999, title */
NC_("data", "Some 800,000 refugees from Kosovo are in the region")
/* Translators: events.json, kosovo-return-1999, title */
NC_("data", "More than 300,000 refugees are back in Kosovo in ten days")
/* Translators: events.json, east-timor-1999, title */
NC_("data", "More than 250,000 people flee or are forced from East Timor to West Timor after the vote")
/* Translators: events.json, timor-return, title */
NC_("data", "225,000 people return to Timor-Leste with UNHCR")
/* Translators: events.json, chechnya-1999, title */
NC_("data", "Second large displacement from Chechnya begins")
/* Translators: events.json, sierra-leone-return, title */
NC_("data", "92,300 refugees return to Sierra Leone, the largest assisted return of the year")
/* Translators: events.json, afghan-return-2002, title */
NC_("data", "4.36 million Afghans return with UNHCR’s help")
/* Translators: events.json, burundi-return-2002, title */
NC_("data", "UNHCR begins convoys for Burundians who return from Tanzania")
/* Translators: events.json, timor-cessation, title */
NC_("data", "Refugee status of East Timorese who fled in 1999 ends")
/* Translators: events.json, liberia-return, title */
NC_("data", "More than 105,000 Liberians are repatriated")
/* Translators: events.json, mauritania-return, title */
NC_("data", "Some 22,000 Mauritanian refugees are brought home")
/* Translators: events.json, libya-2011, title */
NC_("data", "Some 900,000 people, most of them foreign nationals, leave Libya")
/* Translators: events.json, syria-turkey-2011, title */
NC_("data", "First Syrian families flee; first camps open in Turkey")
/* Translators: events.json, mali-2012, title */
NC_("data", "Over 365,000 people displaced in and from Mali since January")
/* Translators: events.json, zaatari-2012, title */
NC_("data", "Za’atari camp opens in Jordan")
/* Translators: events.json, south-sudan-2013, title */
NC_("data", "Fighting in South Sudan; 1.4 million internally displaced and 475,000 abroad within a year")
/* Translators: events.json, car-2014, title */
NC_("data", "More than 850,000 people are displaced in and from the Central African Republic")
/* Translators: events.json, tigray-2020, title */
NC_("data", "Nearly 50,000 refugees from Tigray are in eastern Sudan")
/* Translators: events.json, venezuela-colombia-2020, title */
NC_("data", "More than 1.7 million Venezuelans live in Colombia")
/* Translators: events.json, colombia-protection-2021, title */
NC_("data", "Colombia decrees ten-year temporary protection for Venezuelans")
/* Translators: events.json, ukraine-two-million, title */
NC_("data", "People who left Ukraine pass two million")
/* Translators: events.json, sudan-2023, title */
NC_("data", "War breaks out in Sudan; more than a million people leave for other countries by October")
/* Translators: events.json, rohingya-december-2017, title */
NC_("data", "More than 620,000 Rohingya have reached Bangladesh since late August")
/* Translators: events.json, afghan-return-2023, title */
NC_("data", "Pakistan announces that foreigners without papers must leave; almost half a million Afghans return in 2023")
/* Translators: observations.json, kaz-1999-refugees, title */
NC_("data", "Refugees and asylum-seekers in Kazakhstan")
/* Translators: observations.json, kaz-1999-refugees, note */
NC_("data", "UNHCR’s estimate")
/* Translators: observations.json, kaz-1999-registered, title */
NC_("data", "Registered refugees and asylum-seekers")
/* Translators: observations.json, kaz-1999-origins, title */
NC_("data", "Main origins of refugees and asylum-seekers in Kazakhstan")
/* Translators: observations.json, kaz-1999-origins, note */
NC_("data", "The Russian Federation: Chechnya. Ranked as the source names them, without figures")
/* Translators: observations.json, kaz-1999-recognised, title */
NC_("data", "People recognised as refugees since the authorities took over status determination")
/* Translators: observations.json, kaz-1991-crossings, title */
NC_("data", "People who crossed the borders of Kazakhstan after the collapse of the Soviet Union")
/* Translators: observations.json, kaz-1991-crossings, note */
NC_("data", "Ethnic Kazakhs returning from Mongolia, Russians and Germans emigrating, people fleeing areas of ecological disaster; the source gives no figure")
/* Translators: counts.json, either-1999-02, note */
NC_("data", "Counted by deposits, Yugoslavia included")
/* Translators: counts.json, stateless-1961-1999-02, note */
NC_("data", "Counted by deposits")
/* Translators: counts.json, stateless-1954-2016, note */
NC_("data", "With Mali and Sierra Leone, which had decided to join")
/* Translators: counts.json, refugees-1951-undated, note */
NC_("data", "Total in an undated copy of the list, made after 2018")
/* Translators: counts.json, stateless-1961-2020-01, note */
NC_("data", "North Macedonia announced as the 75th party")
/* Translators: counts.json, stateless-1961-2022-03, note */
NC_("data", "The Philippines announced as the 78th party; the day is computed from the entry into force")
/* Translators: counts.json, stateless-1954-2023-10, note */
NC_("data", "Congo announced as the 97th party")
/* Translators: counts.json, stateless-1961-2023-10, note */
NC_("data", "Congo announced as the 79th party")
/* Translators: counts.json, stateless-1954-2024-01, note */
NC_("data", "Sao Tome and Principe announced as the 98th party")
/* Translators: counts.json, stateless-1961-2024-01, note */
NC_("data", "Sao Tome and Principe announced as the 80th party")
/* Translators: counts.json, protocol-1967-2024-03, note */
NC_("data", "Published total")
/* Translators: counts.json, stateless-1954-2024-11, note */
NC_("data", "Total given with the deposit of South Sudan")
/* Translators: counts.json, stateless-1954-2025, note */
NC_("data", "Total in an undated copy of the list")
/* Translators: counts.json, stateless-1961-2025-03, note */
NC_("data", "Slovenia announced as the 82nd party on this day; the day of deposit is not known")
/* Translators: categories.json, refugees, title */
NC_("data", "Refugees")
/* Translators: categories.json, refugees, title_hosted */
NC_("data", "Refugees hosted")
/* Translators: categories.json, refugees, title_abroad */
NC_("data", "Refugees from {state}")
/* Translators: categories.json, refugees, definition */
NC_("data", "Refugees: people recognised as such under the 1951 Convention, its 1967 Protocol, the OAU Convention of 1969 or UNHCR's Statute, people with complementary or temporary protection, and people in a refugee-like situation.")
/* Translators: categories.json, refugees, agency */
NC_("data", "UNHCR")
/* Translators: categories.json, refugees, people_one */
NP_ ("{n} refugee hosted", "{n} refugees hosted")
/* Translators: categories.json, refugees, from_one */
NP_ ("{n} refugee from {state}", "{n} refugees from {state}")
/* Translators: categories.json, refugees, region_from_one */
NP_ ("{n} refugee from States of the region", "{n} refugees from States of the region")
/* Translators: categories.json, refugees, counted_none */
NC_("data", "no refugees")
/* Translators: categories.json, refugees, counted_one */
NP_ ("{n} refugee", "{n} refugees")
/* Translators: categories.json, refugees, origin_one */
NP_ ("The main origin of the refugees was {list}.", "The main origins of the refugees were {list}.")
/* Translators: categories.json, refugees, asylum_one */
NP_ ("The main country of asylum of the refugees was {list}.", "The main countries of asylum of the refugees were {list}.")
/* Translators: categories.json, refugees, by_origin */
NC_("data", "Refugees by country of origin")
/* Translators: categories.json, refugees, world_origins */
NC_("data", "Where refugees come from, end of {year}")
/* Translators: categories.json, refugees, world_origins_middle */
NC_("data", "Where refugees come from, middle of {year}")
/* Translators: categories.json, refugees, world_asylum */
NC_("data", "Where refugees are, end of {year}")
/* Translators: categories.json, refugees, world_asylum_middle */
NC_("data", "Where refugees are, middle of {year}")
/* Translators: categories.json, refugees, region_hosted */
NC_("data", "Refugees hosted, end of {year}")
/* Translators: categories.json, refugees, region_hosted_middle */
NC_("data", "Refugees hosted, middle of {year}")
/* Translators: categories.json, refugees, region_abroad */
NC_("data", "Refugees from here, end of {year}")
/* Translators: categories.json, refugees, region_abroad_middle */
NC_("data", "Refugees from here, middle of {year}")
/* Translators: categories.json, refugees, hosted_none */
NC_("data", "No refugees reported in {state} for {year}")
/* Translators: categories.json, refugees, hosted_absent */
NC_("data", "Origins of refugees in {state} not reported for {year}")
/* Translators: categories.json, refugees, abroad_none */
NC_("data", "No refugees reported from {state} for {year}")
/* Translators: categories.json, refugees, abroad_absent */
NC_("data", "Refugees from {state} not reported for {year}")
/* Translators: categories.json, asylum_seekers, title */
NC_("data", "Asylum-seekers")
/* Translators: categories.json, asylum_seekers, title_hosted */
NC_("data", "Asylum-seekers hosted")
/* Translators: categories.json, asylum_seekers, title_abroad */
NC_("data", "Asylum-seekers from {state}")
/* Translators: categories.json, asylum_seekers, definition */
NC_("data", "Asylum-seekers: people whose application for asylum had not been decided by the end of the year.")
/* Translators: categories.json, asylum_seekers, people_one */
NP_ ("{n} asylum-seeker hosted", "{n} asylum-seekers hosted")
/* Translators: categories.json, asylum_seekers, from_one */
NP_ ("{n} asylum-seeker from {state}", "{n} asylum-seekers from {state}")
/* Translators: categories.json, asylum_seekers, region_from_one */
NP_ ("{n} asylum-seeker from States of the region", "{n} asylum-seekers from States of the region")
/* Translators: categories.json, asylum_seekers, counted_none */
NC_("data", "no asylum-seekers")
/* Translators: categories.json, asylum_seekers, counted_one */
NP_ ("{n} asylum-seeker", "{n} asylum-seekers")
/* Translators: categories.json, returned_refugees, title */
NC_("data", "Returned refugees")
/* Translators: categories.json, returned_refugees, title_hosted */
NC_("data", "Refugees who left from here to return home")
/* Translators: categories.json, returned_refugees, title_abroad */
NC_("data", "Refugees who returned here")
/* Translators: categories.json, returned_refugees, definition */
NC_("data", "Returned refugees: refugees who returned to their country of origin in the course of the year.")
/* Translators: categories.json, idps, title */
NC_("data", "Internally displaced people")
/* Translators: categories.json, idps, definition */
NC_("data", "Internally displaced people: people displaced within their own country by conflict, whom UNHCR protects or assists.")
/* Translators: categories.json, idps, people_one */
NP_ ("{n} internally displaced person", "{n} internally displaced people")
/* Translators: categories.json, returned_idps, title */
NC_("data", "Returned internally displaced people")
/* Translators: categories.json, returned_idps, title_hosted */
NC_("data", "Internally displaced people who returned")
/* Translators: categories.json, returned_idps, definition */
NC_("data", "Returned internally displaced people: those who returned home in the course of the year.")
/* Translators: categories.json, stateless, title */
NC_("data", "Stateless people")
/* Translators: categories.json, stateless, definition */
NC_("data", "Stateless people: people whom no State considers its nationals under its law, as far as they are counted.")
/* Translators: categories.json, stateless, people_one */
NP_ ("{n} stateless person", "{n} stateless people")
/* Translators: categories.json, ooc, title */
NC_("data", "Others of concern")
/* Translators: categories.json, ooc, definition */
NC_("data", "Others of concern: people whom UNHCR assists and who belong to no other category.")
/* Translators: categories.json, ooc, people_one */
NP_ ("{n} other person of concern", "{n} other people of concern")
/* Translators: categories.json, oip, title */
NC_("data", "Other people in need of international protection")
/* Translators: categories.json, oip, title_hosted */
NC_("data", "Other people hosted who need international protection")
/* Translators: categories.json, oip, title_abroad */
NC_("data", "Other people from {state} in need of international protection")
/* Translators: categories.json, oip, definition */
NC_("data", "Other people in need of international protection: people outside their country who are in no other category and probably need protection.")
/* Translators: categories.json, oip, people_one */
NP_ ("{n} other person hosted who needs international protection", "{n} other people hosted who need international protection")
/* Translators: categories.json, oip, from_one */
NP_ ("{n} other person from {state} in need of international protection", "{n} other people from {state} in need of international protection")
/* Translators: categories.json, oip, region_from_one */
NP_ ("{n} other person from States of the region in need of international protection", "{n} other people from States of the region in need of international protection")
/* Translators: categories.json, oip, counted_one */
NP_ ("{n} other person in need of international protection", "{n} other people in need of international protection")
/* Translators: categories.json, hst, title */
NC_("data", "Host community")
/* Translators: categories.json, hst, definition */
NC_("data", "Host community: people who live where displaced people are received, and whom UNHCR assists.")
/* Translators: categories.json, unrwa, title */
NC_("data", "Palestine refugees under UNRWA’s mandate")
/* Translators: categories.json, unrwa, definition */
NC_("data", "Palestine refugees under UNRWA’s mandate: people registered with UNRWA, whom UNHCR does not count as refugees.")
/* Translators: categories.json, unrwa, agency */
NC_("data", "UNRWA")
/* Translators: categories.json, idmc, title */
NC_("data", "Internally displaced people by IDMC’s estimate")
/* Translators: categories.json, idmc, definition */
NC_("data", "Internally displaced people by the estimate of the Internal Displacement Monitoring Centre, which counts in another way than UNHCR.")
/* Translators: categories.json, idmc, agency */
NC_("data", "IDMC")
/* Translators: breaks.json, refugee-like, note */
NC_("data", "Figures from {year} on include people in a refugee-like situation and cannot be compared with those before (UNHCR, 2007 Global Trends).")
/* Translators: breaks.json, kaz-unknown-origin, note */
NC_("data", "The table does not explain why people of unknown origin are counted in another category from {year} on.")
/* Translators: breaks.json, usa-unknown-origin, note */
NC_("data", "From {year} on the table has more than a million asylum-seekers in the United States of America under an unknown origin: there may be fewer of other origins for that reason alone.")
/* Translators: groups.json, refugee-instruments, title */
NC_("data", "1951 Convention or 1967 Protocol")
/* Translators: groups.json, refugee-instruments, short_title */
NC_("data", "1951 or 1967")
/* Translators: groups.json, refugee-instruments, any */
NC_("data", "the 1951 Convention or its 1967 Protocol")
/* Translators: groups.json, refugee-instruments, all */
NC_("data", "the 1951 Convention and its 1967 Protocol")
/* Translators: groups.json, statelessness-conventions, title */
NC_("data", "Statelessness conventions")
/* Translators: groups.json, statelessness-conventions, any */
NC_("data", "the statelessness conventions")
/* Translators: actions.json, YUG, note */
NC_("data", "that it was a party is certain from the numbers published at the time; the day is not verified")
/* Translators: actions.json, DZA, note */
NC_("data", "the Netherlands Treaty Series (2015, 14) gives 3 July 1962 as the day from which it is bound, the rule for successions 5 July 1962")
/* Translators: actions.json, TZA, note */
NC_("data", "deposited shortly after the union of Tanganyika and Zanzibar")
/* Translators: actions.json, YEM, note */
NC_("data", "deposited by the Yemen Arab Republic")
/* Translators: actions.json, SRB, note */
NC_("data", "as Federal Republic of Yugoslavia; bound from its establishment")
/* Translators: actions.json, SSD, note */
NC_("data", "UNHCR called South Sudan the 143rd State with both instruments; the record makes it the 144th, and no source explains the difference")
/* Translators: actions.json, YUG, note */
NC_("data", "a party by 21 December 1973, when the Austrian gazette listed it; the day is not verified")
/* Translators: actions.json, MLI, note */
NC_("data", "UNHCR announced in 2016 that the State had decided to join, and counts it as a party since; the day of deposit was not read")
/* Translators: actions.json, SVN, note */
NC_("data", "announced by UNHCR on 17 March 2025; the day of deposit was not read")
/* Translators: states.json, PSE, note */
NC_("data", "UNHCR’s table gives its figures under “Palestinian”")
/* Translators: states.json, SRB, note */
NC_("data", "UNHCR’s table gives its figures under “Serbia and Kosovo: S/RES/1244 (1999)”. The successions of 2001 were made by the Federal Republic of Yugoslavia and are filed here, as the depositary does")
/* Translators: states.json, YUG, note */
NC_("data", "Its entries stood in the status lists until Serbia’s succession of 2001")
/* Translators: states.json, SCG, note */
NC_("data", "Federal Republic of Yugoslavia to 2003; its acts are filed under Serbia, as the depositary does")
/* Translators: states.json, TIB, name */
NC_("data", "Tibetan")
/* Translators: states.json, TIB, note */
NC_("data", "An origin in UNHCR’s table, not a State")
/* Translators: states.json, UNK, name */
NC_("data", "Unknown")
/* Translators: states.json, UNK, note */
NC_("data", "An origin in UNHCR’s table, not a State: origin not known")
/* Translators: states.json, XXA, name */
NC_("data", "Stateless")
/* Translators: states.json, XXA, note */
NC_("data", "An origin in UNHCR’s table, not a State: people without a nationality")
/* Translators: limitations.json, COG, extent */
NC_("data", "people displaced by events in Europe")
/* Translators: limitations.json, COG, note */
NC_("data", "the date of its declaration was not found")
/* Translators: limitations.json, COG, later_note */
NC_("data", "the date of its declaration was not found; article I(3) of the 1967 Protocol lets the limitation stand")
/* Translators: limitations.json, TUR, later_note */
NC_("data", "expressly maintained on accession to the 1967 Protocol")
/* Translators: limitations.json, CHL, note */
NC_("data", "this is also the day of its own deposit: it may never have applied the limitation")
/* Translators: reservations.json, AGO, summary */
NC_("data", "constitutional limits; work, residence and security measures")
/* Translators: reservations.json, AUT, summary */
NC_("data", "work as recommendation; private schools, relief and papers narrowed")
/* Translators: reservations.json, BHS, summary */
NC_("data", "general rules on employing non-citizens apply")
/* Translators: reservations.json, BEL, summary */
NC_("data", "favoured treatment excludes regional or special partner nationals; association")
/* Translators: reservations.json, BWA, summary */
NC_("data", "listed articles not accepted")
/* Translators: reservations.json, BRA, summary */
NC_("data", "Portuguese nationals keep preference")
/* Translators: reservations.json, CAN, summary */
NC_("data", "applies fully only to permanent residents")
/* Translators: reservations.json, CHL, summary */
NC_("data", "longer work period; naturalisation and expulsion as other aliens")
/* Translators: reservations.json, CHN, summary */
NC_("data", "second half of article 14 and court provision excluded")
/* Translators: reservations.json, CYP, summary */
NC_("data", "keeps United Kingdom reservations made for the territory")
/* Translators: reservations.json, DNK, summary */
NC_("data", "Nordic privileges on work not extended")
/* Translators: reservations.json, ECU, summary */
NC_("data", "earlier instruments not accepted; political associations excluded")
/* Translators: reservations.json, EGY, summary */
NC_("data", "personal status law; equality with nationals case by case")
/* Translators: reservations.json, EST, summary */
NC_("data", "relief and labour as recommendation; papers limited")
/* Translators: reservations.json, ETH, summary */
NC_("data", "recommendations only")
/* Translators: reservations.json, FJI, summary */
NC_("data", "wartime measures; no administrative assistance scheme")
/* Translators: reservations.json, FIN, summary */
NC_("data", "Nordic privileges excluded; other points since dropped")
/* Translators: reservations.json, FRA, summary */
NC_("data", "foreign worker quotas and Nansen levy kept")
/* Translators: reservations.json, GEO, summary */
NC_("data", "applies only where its jurisdiction is exercised")
/* Translators: reservations.json, GRC, summary */
NC_("data", "may derogate for security or public order")
/* Translators: reservations.json, VAT, summary */
NC_("data", "must fit the special nature of the State")
/* Translators: reservations.json, HND, summary */
NC_("data", "treatment discretionary; labour law and naturalisation rules apply")
/* Translators: reservations.json, IRN, summary */
NC_("data", "recommendations only; regional partners preferred")
/* Translators: reservations.json, IRL, summary */
NC_("data", "work as aliens; assistance, tax and expulsion terms defined")
/* Translators: reservations.json, ISR, summary */
NC_("data", "not applied, or subject to passport and currency law")
/* Translators: reservations.json, JAM, summary */
NC_("data", "United Kingdom reservations maintained")
/* Translators: reservations.json, LVA, summary */
NC_("data", "some not binding, some recommendations; residence may be assigned")
/* Translators: reservations.json, LUX, summary */
NC_("data", "favoured treatment excludes regional or special partner nationals")
/* Translators: reservations.json, MDG, summary */
NC_("data", "partner agreements, security measures and worker quotas kept")
/* Translators: reservations.json, MWI, summary */
NC_("data", "recommendations; work, residence and naturalisation as aliens")
/* Translators: reservations.json, MEX, summary */
NC_("data", "work permits and residence reserved; status determination national")
/* Translators: reservations.json, MCO, summary */
NC_("data", "provisionally recommendations")
/* Translators: reservations.json, MOZ, summary */
NC_("data", "recommendations; work permit, residence and naturalisation as aliens")
/* Translators: reservations.json, NAM, summary */
NC_("data", "may designate residence")
/* Translators: reservations.json, NLD, summary */
NC_("data", "favoured treatment excludes regional or special partner nationals; residence")
/* Translators: reservations.json, NZL, summary */
NC_("data", "so far as national law allows")
/* Translators: reservations.json, NOR, summary */
NC_("data", "Nordic labour agreements not extended")
/* Translators: reservations.json, PNG, summary */
NC_("data", "obligations of the listed articles not accepted")
/* Translators: reservations.json, PNG, later_summary */
NC_("data", "obligations of the listed articles not accepted; since 20 August 2013 accepted for refugees whom Australia transfers to Papua New Guinea")
/* Translators: reservations.json, POL, summary */
NC_("data", "not bound")
/* Translators: reservations.json, PRT, summary */
NC_("data", "treatment of Brazilian nationals excluded")
/* Translators: reservations.json, MDA, summary */
NC_("data", "recommendations, housing, residence; applies only where it has jurisdiction")
/* Translators: reservations.json, RWA, summary */
NC_("data", "may set residence and limit movement")
/* Translators: reservations.json, SLE, summary */
NC_("data", "work as recommendation; special alien taxes kept")
/* Translators: reservations.json, SOM, summary */
NC_("data", "no prejudice to displaced people from Somali territories")
/* Translators: reservations.json, ESP, summary */
NC_("data", "favoured treatment excludes regional or special partner nationals; residence measures")
/* Translators: reservations.json, SWE, summary */
NC_("data", "not bound in part; Nordic privileges; pensions; certificates")
/* Translators: reservations.json, TLS, summary */
NC_("data", "reserved without further text")
/* Translators: reservations.json, TUR, summary */
NC_("data", "no greater rights than own citizens; earlier arrangements excluded")
/* Translators: reservations.json, UGA, summary */
NC_("data", "national discretion on the listed rights and expulsion")
/* Translators: reservations.json, GBR, summary */
NC_("data", "wartime measures; work period; health service; certificates")
/* Translators: reservations.json, ZMB, summary */
NC_("data", "work, schooling, residence and travel document limits")
/* Translators: reservations.json, ZWE, summary */
NC_("data", "recommendations; work and residence; United Kingdom reservations not kept")
/* Translators: reservations.json, AGO, summary */
NC_("data", "dispute settlement not accepted")
/* Translators: reservations.json, BWA, summary */
NC_("data", "also keeps its Convention reservations")
/* Translators: reservations.json, BDI, summary */
NC_("data", "on Convention articles 17, 22 and 26")
/* Translators: reservations.json, CHL, summary */
NC_("data", "as for the Convention")
/* Translators: reservations.json, SLV, summary */
NC_("data", "dispute settlement not applied")
/* Translators: reservations.json, HND, summary */
NC_("data", "not bound where Convention articles were reserved")
/* Translators: reservations.json, JAM, summary */
NC_("data", "Convention 8, 9, 17(2), 24, 25 limited; no disputes clause")
/* Translators: reservations.json, LVA, summary */
NC_("data", "Convention reservations apply")
/* Translators: reservations.json, MWI, summary */
NC_("data", "peaceful means of the Charter come first")
/* Translators: reservations.json, PER, summary */
NC_("data", "fulfilment and cooperation by its own means")
/* Translators: reservations.json, PRT, summary */
NC_("data", "no geographic limit; Brazilian and partner nationals preferred")
/* Translators: reservations.json, RWA, summary */
NC_("data", "court only with its prior agreement")
/* Translators: reservations.json, VCT, summary */
NC_("data", "court only with consent of all sides")
/* Translators: reservations.json, SWZ, summary */
NC_("data", "Convention articles 22 and 34 not accepted")
/* Translators: reservations.json, TUR, summary */
NC_("data", "European limitation and equality clause maintained")
/* Translators: reservations.json, GBR, summary */
NC_("data", "territories excluded and included")
/* Translators: reservations.json, TZA, summary */
NC_("data", "court only with its explicit consent")
/* Translators: reservations.json, USA, summary */
NC_("data", "Convention 24(1)(b) social security and 29 taxation limited")
/* Translators: reservations.json, VEN, summary */
NC_("data", "integration partner nationals preferred; no disputes clause")
/* Translators: reservations.json, ATG, summary */
NC_("data", "so far as law allows")
/* Translators: reservations.json, ARG, summary */
NC_("data", "disputed territories: position unchanged")
/* Translators: reservations.json, AUT, summary */
NC_("data", "only lawfully present; alien passports issued")
/* Translators: reservations.json, BRB, summary */
NC_("data", "reservations of the United Kingdom")
/* Translators: reservations.json, BWA, summary */
NC_("data", "recommendations; expulsion as aliens")
/* Translators: reservations.json, BGR, summary */
NC_("data", "national law conditions; papers for residents only")
/* Translators: reservations.json, CZE, summary */
NC_("data", "national law conditions; papers for permanent residents")
/* Translators: reservations.json, DNK, summary */
NC_("data", "pay parity and expulsion limits")
/* Translators: reservations.json, FIN, summary */
NC_("data", "not bound in part; Nordic privileges excluded")
/* Translators: reservations.json, FRA, summary */
NC_("data", "only those displaced from and returned to its territory")
/* Translators: reservations.json, DEU, summary */
NC_("data", "full relief only for refugees; no identity papers")
/* Translators: reservations.json, VAT, summary */
NC_("data", "on signature; must fit the special nature of the State")
/* Translators: reservations.json, HUN, summary */
NC_("data", "travel document in its own form and languages")
/* Translators: reservations.json, IRL, summary */
NC_("data", "stamp duty and income tax; terms defined")
/* Translators: reservations.json, KIR, summary */
NC_("data", "United Kingdom reservations reworded")
/* Translators: reservations.json, LVA, summary */
NC_("data", "limits of national law")
/* Translators: reservations.json, LSO, summary */
NC_("data", "wartime measures; expulsion as aliens")
/* Translators: reservations.json, MEX, summary */
NC_("data", "work and naturalisation as aliens")
/* Translators: reservations.json, NLD, summary */
NC_("data", "former enemy nationality; residence may be designated")
/* Translators: reservations.json, PHL, summary */
NC_("data", "on signature; work and expulsion")
/* Translators: reservations.json, MDA, summary */
NC_("data", "according to national law; papers for recognised persons")
/* Translators: reservations.json, ROU, summary */
NC_("data", "relief for refugees; papers for residents; expulsion for offences")
/* Translators: reservations.json, SVK, summary */
NC_("data", "papers only for long-term residents")
/* Translators: reservations.json, ESP, summary */
NC_("data", "only residents of contracting States")
/* Translators: reservations.json, SWE, summary */
NC_("data", "not bound in part; pensions; certificates")
/* Translators: reservations.json, GBR, summary */
NC_("data", "wartime measures; health service; certificates")
/* Translators: reservations.json, ZMB, summary */
NC_("data", "schooling, residence, travel document and expulsion limits")
/* Translators: reservations.json, MLT, summary */
NC_("data", "seamen, artistic rights and naturalisation")
/* Translators: reservations.json, ARG, summary */
NC_("data", "rejects extension to islands disputed with the United Kingdom")
/* Translators: reservations.json, AUT, summary */
NC_("data", "deprivation for foreign military or harmful service")
/* Translators: reservations.json, BEL, summary */
NC_("data", "foundlings as newborn; deprivation for fraud and grave crimes")
/* Translators: reservations.json, BRA, summary */
NC_("data", "deprivation for conduct against vital interests; notified later")
/* Translators: reservations.json, COL, summary */
NC_("data", "court jurisdiction not recognised")
/* Translators: reservations.json, FRA, summary */
NC_("data", "on signature only")
/* Translators: reservations.json, GEO, summary */
NC_("data", "deprivation under national law; no recognition of certain Russian grants")
/* Translators: reservations.json, DEU, summary */
NC_("data", "scope: stateless as defined in 1954; Germans under Basic Law")
/* Translators: reservations.json, IRL, summary */
NC_("data", "deprivation of naturalised citizens")
/* Translators: reservations.json, JAM, summary */
NC_("data", "deprivation right retained")
/* Translators: reservations.json, LTU, summary */
NC_("data", "deprivation under national citizenship law")
/* Translators: reservations.json, NZL, summary */
NC_("data", "deprivation after voluntary foreign nationality and harmful acts")
/* Translators: reservations.json, NER, summary */
NC_("data", "listed articles reserved")
/* Translators: reservations.json, TUN, summary */
NC_("data", "deprivation grounds listed; no agency or court clause")
/* Translators: reservations.json, GBR, summary */
NC_("data", "deprivation of naturalised persons for disloyalty")
/* Translators: reservations.json, TGO, summary */
NC_("data", "deprivation of naturalised persons for harmful acts or crimes")
/* Translators: reservations.json, AFG, summary */
NC_("data", "alternative (b): events in Europe or elsewhere")
/* Translators: articles.json, , chapter */
NC_("data", "Chapter I: General provisions")
/* Translators: articles.json, , heading */
NC_("data", "Definition of the term “refugee”")
/* Translators: articles.json, , provides */
NC_("data", "A refugee is, owing to events before 1 January 1951, outside the home country for well-founded fear of persecution for race, religion, nationality, social group or opinion; it also says when this ends and who is excluded.")
/* Translators: articles.json, , heading */
NC_("data", "General obligations")
/* Translators: articles.json, , provides */
NC_("data", "Every refugee has duties to the country of stay, above all to obey its laws and its measures for public order.")
/* Translators: articles.json, , heading */
NC_("data", "Non-discrimination")
/* Translators: articles.json, , provides */
NC_("data", "Parties apply the Convention to refugees without discrimination by race, religion or country of origin.")
/* Translators: articles.json, , heading */
NC_("data", "Religion")
/* Translators: articles.json, , provides */
NC_("data", "Refugees are at least as free as nationals to practise their religion and to choose the religious education of their children.")
/* Translators: articles.json, , heading */
NC_("data", "Rights granted apart from this Convention")
/* Translators: articles.json, , provides */
NC_("data", "The Convention takes away no right or benefit that a State grants refugees apart from it.")
/* Translators: articles.json, , heading */
NC_("data", "The term “in the same circumstances”")
/* Translators: articles.json, , provides */
NC_("data", "“In the same circumstances” means that a refugee meets the conditions that others would have to meet, except those that a refugee cannot meet by their nature.")
/* Translators: articles.json, , heading */
NC_("data", "Exemption from reciprocity")
/* Translators: articles.json, , provides */
NC_("data", "Refugees are treated as other foreigners are unless the Convention gives more; after three years of residence they are exempt from legislative reciprocity.")
/* Translators: articles.json, , heading */
NC_("data", "Exemption from exceptional measures")
/* Translators: articles.json, , provides */
NC_("data", "Exceptional measures against nationals of a foreign State are not applied to a refugee merely for having that nationality.")
/* Translators: articles.json, , heading */
NC_("data", "Provisional measures")
/* Translators: articles.json, , provides */
NC_("data", "In war or other grave and exceptional circumstances a State may take provisional measures against a person for national security until it is settled whether that person is a refugee.")
/* Translators: articles.json, , heading */
NC_("data", "Continuity of residence")
/* Translators: articles.json, , provides */
NC_("data", "For refugees displaced by force in the Second World War, the enforced stay counts as lawful residence, and residence that it interrupted as unbroken.")
/* Translators: articles.json, , heading */
NC_("data", "Refugee seamen")
/* Translators: articles.json, , provides */
NC_("data", "For refugees who serve on ships under its flag, a State considers sympathetically letting them settle, giving them travel documents or admitting them for a time.")
/* Translators: articles.json, , chapter */
NC_("data", "Chapter II: Juridical status")
/* Translators: articles.json, , heading */
NC_("data", "Personal status")
/* Translators: articles.json, , provides */
NC_("data", "A refugee’s personal status follows the law of the country of domicile or else of residence; rights acquired before, such as those of marriage, are respected.")
/* Translators: articles.json, , heading */
NC_("data", "Movable and immovable property")
/* Translators: articles.json, , provides */
NC_("data", "In property, leases and similar contracts refugees are treated as favourably as possible, and no worse than other foreigners in the same circumstances.")
/* Translators: articles.json, , heading */
NC_("data", "Artistic rights and industrial property")
/* Translators: articles.json, , provides */
NC_("data", "In their country of residence refugees have the protection of inventions, trade marks and literary, artistic and scientific works that nationals have.")
/* Translators: articles.json, , heading */
NC_("data", "Right of association")
/* Translators: articles.json, , provides */
NC_("data", "In non-political associations and trade unions refugees lawfully staying have the best treatment given to nationals of a foreign country.")
/* Translators: articles.json, , heading */
NC_("data", "Access to courts")
/* Translators: articles.json, , provides */
NC_("data", "Refugees have free access to the courts of all parties; where they habitually reside they are treated as nationals, also in legal assistance.")
/* Translators: articles.json, , chapter */
NC_("data", "Chapter III: Gainful employment")
/* Translators: articles.json, , heading */
NC_("data", "Wage-earning employment")
/* Translators: articles.json, , provides */
NC_("data", "In paid employment refugees lawfully staying have the best treatment given to nationals of a foreign country; limits on foreigners’ work end for them after three years or with a spouse or child who is a national.")
/* Translators: articles.json, , heading */
NC_("data", "Self-employment")
/* Translators: articles.json, , provides */
NC_("data", "Refugees lawfully in the country may work on their own account and found companies on terms as favourable as possible, no worse than those of other foreigners.")
/* Translators: articles.json, , heading */
NC_("data", "Liberal professions")
/* Translators: articles.json, , provides */
NC_("data", "Refugees lawfully staying whose diplomas are recognised may practise a liberal profession on terms as favourable as possible, no worse than those of other foreigners.")
/* Translators: articles.json, , chapter */
NC_("data", "Chapter IV: Welfare")
/* Translators: articles.json, , heading */
NC_("data", "Rationing")
/* Translators: articles.json, , provides */
NC_("data", "Where scarce goods are rationed for everyone, refugees are treated as nationals are.")
/* Translators: articles.json, , heading */
NC_("data", "Housing")
/* Translators: articles.json, , provides */
NC_("data", "In housing, so far as laws or authorities govern it, refugees lawfully staying are treated as favourably as possible, no worse than other foreigners.")
/* Translators: articles.json, , heading */
NC_("data", "Public education")
/* Translators: articles.json, , provides */
NC_("data", "Refugees have the same elementary education as nationals; in other education they are treated as favourably as possible, no worse than other foreigners.")
/* Translators: articles.json, , heading */
NC_("data", "Public relief")
/* Translators: articles.json, , provides */
NC_("data", "Refugees lawfully staying receive the same public relief and assistance as nationals.")
/* Translators: articles.json, , heading */
NC_("data", "Labour legislation and social security")
/* Translators: articles.json, , provides */
NC_("data", "Refugees lawfully staying have the same labour rights and social security as nationals, with limits on benefits paid wholly out of public funds.")
/* Translators: articles.json, , chapter */
NC_("data", "Chapter V: Administrative measures")
/* Translators: articles.json, , heading */
NC_("data", "Administrative assistance")
/* Translators: articles.json, , provides */
NC_("data", "Where a refugee would need the help of foreign authorities, those of the country of residence see that it is given, with the documents that those would issue.")
/* Translators: articles.json, , heading */
NC_("data", "Freedom of movement")
/* Translators: articles.json, , provides */
NC_("data", "Refugees lawfully in the country may choose where they live and move freely, under the rules for foreigners in general.")
/* Translators: articles.json, , heading */
NC_("data", "Identity papers")
/* Translators: articles.json, , provides */
NC_("data", "Parties issue identity papers to any refugee in their territory who has no valid travel document.")
/* Translators: articles.json, , heading */
NC_("data", "Travel documents")
/* Translators: articles.json, , provides */
NC_("data", "Refugees lawfully staying are given documents to travel abroad, unless compelling reasons of national security or public order forbid it.")
/* Translators: articles.json, , heading */
NC_("data", "Fiscal charges")
/* Translators: articles.json, , provides */
NC_("data", "Refugees pay no duties, charges or taxes other or higher than nationals in the same position.")
/* Translators: articles.json, , heading */
NC_("data", "Transfer of assets")
/* Translators: articles.json, , provides */
NC_("data", "Refugees may, within the law, take the assets they brought with them to another country that has admitted them for resettlement.")
/* Translators: articles.json, , heading */
NC_("data", "Refugees unlawfully in the country of refuge")
/* Translators: articles.json, , provides */
NC_("data", "Refugees who come directly from danger, report without delay and show good cause are not punished for illegal entry or presence; their movements are restricted only as far as necessary.")
/* Translators: articles.json, , heading */
NC_("data", "Expulsion")
/* Translators: articles.json, , provides */
NC_("data", "A refugee lawfully in the country is expelled only for national security or public order, by a decision under due process, and with time to seek admission elsewhere.")
/* Translators: articles.json, , heading */
NC_("data", "Prohibition of expulsion or return (“refoulement”)")
/* Translators: articles.json, , provides */
NC_("data", "No State expels or returns a refugee to where life or freedom would be threatened for race, religion, nationality, social group or opinion; those who are a danger to security or the community cannot claim this.")
/* Translators: articles.json, , heading */
NC_("data", "Naturalization")
/* Translators: articles.json, , provides */
NC_("data", "Parties ease the assimilation and naturalisation of refugees as far as possible, with quicker proceedings and lower costs.")
/* Translators: articles.json, , chapter */
NC_("data", "Chapter VI: Executory and transitory provisions")
/* Translators: articles.json, , heading */
NC_("data", "Co-operation of the national authorities with the United Nations")
/* Translators: articles.json, , provides */
NC_("data", "Parties work together with UNHCR, ease its task of supervising how the treaty is applied, and give it the information and statistics it asks for.")
/* Translators: articles.json, , heading */
NC_("data", "Information on national legislation")
/* Translators: articles.json, , provides */
NC_("data", "Parties send the Secretary-General the laws and regulations that they adopt to apply the treaty.")
/* Translators: articles.json, , heading */
NC_("data", "Relation to previous Conventions")
/* Translators: articles.json, , provides */
NC_("data", "Between its parties the Convention replaces the earlier arrangements and conventions on refugees of 1922 to 1946.")
/* Translators: articles.json, , chapter */
NC_("data", "Chapter VII: Final clauses")
/* Translators: articles.json, , heading */
NC_("data", "Settlement of disputes")
/* Translators: articles.json, , provides */
NC_("data", "A dispute about the meaning or application of the treaty that cannot be settled otherwise goes to the International Court of Justice if one party to it asks.")
/* Translators: articles.json, , heading */
NC_("data", "Signature, ratification and accession")
/* Translators: articles.json, , provides */
NC_("data", "Open for signature until 31 December 1952, for ratification by those who signed, and for accession; instruments are deposited with the Secretary-General.")
/* Translators: articles.json, , heading */
NC_("data", "Territorial application clause")
/* Translators: articles.json, , provides */
NC_("data", "A State may extend the Convention to territories for whose international relations it is responsible, on becoming a party or later by a notification.")
/* Translators: articles.json, , heading */
NC_("data", "Federal clause")
/* Translators: articles.json, , provides */
NC_("data", "A federal State has the same obligations where its federal legislature decides; elsewhere it recommends the articles to its constituent states, and reports on request how they are given effect.")
/* Translators: articles.json, , heading */
NC_("data", "Reservations")
/* Translators: articles.json, , provides */
NC_("data", "On signature, ratification or accession a State may make reservations to articles other than 1, 3, 4, 16(1), 33 and 36 to 46, and may withdraw them at any time.")
/* Translators: articles.json, , heading */
NC_("data", "Entry into force")
/* Translators: articles.json, , provides */
NC_("data", "The Convention enters into force on the ninetieth day after the deposit of the sixth instrument, and for each later State on the ninetieth day after its own deposit.")
/* Translators: articles.json, , heading */
NC_("data", "Denunciation")
/* Translators: articles.json, , provides */
NC_("data", "A State may denounce the treaty at any time, also for a territory to which it applies; the denunciation takes effect a year after the Secretary-General receives the notice.")
/* Translators: articles.json, , heading */
NC_("data", "Revision")
/* Translators: articles.json, , provides */
NC_("data", "A party may ask for a revision at any time; the General Assembly of the United Nations recommends what to do about it.")
/* Translators: articles.json, , heading */
NC_("data", "Notifications by the Secretary-General of the United Nations")
/* Translators: articles.json, , provides */
NC_("data", "The Secretary-General informs States of the acts done under the treaty, among them accessions, reservations and denunciations, and of its entry into force.")
/* Translators: articles.json, , heading */
NC_("data", "General provision")
/* Translators: articles.json, , provides */
NC_("data", "Parties apply articles 2 to 34 of the 1951 Convention to refugees whatever the date of the events, and without a geographical limitation unless one was declared under that Convention before.")
/* Translators: articles.json, , heading */
NC_("data", "Accession")
/* Translators: articles.json, , provides */
NC_("data", "Any State party to the 1951 Convention, member of the United Nations or of a specialised agency, or invited by the General Assembly, may accede by depositing an instrument.")
/* Translators: articles.json, , heading */
NC_("data", "Reservations and declarations")
/* Translators: articles.json, , provides */
NC_("data", "On accession a State may make reservations to article IV and, with five exceptions, to the articles of the 1951 Convention applied here; its reservations to that Convention apply too unless withdrawn.")
/* Translators: articles.json, , provides */
NC_("data", "The treaty enters into force on the day on which the sixth instrument of accession is deposited, and for each later State on the day of its own deposit.")
/* Translators: articles.json, , provides */
NC_("data", "A State may denounce the treaty at any time; the denunciation takes effect a year after the Secretary-General receives the notice.")
/* Translators: articles.json, , heading */
NC_("data", "Deposit in the archives of the Secretariat of the United Nations")
/* Translators: articles.json, , provides */
NC_("data", "The Protocol, equally authentic in Chinese, English, French, Russian and Spanish, is kept in the archives of the Secretariat; the Secretary-General sends States certified copies.")
/* Translators: articles.json, , heading */
NC_("data", "Definition of the term “stateless person”")
/* Translators: articles.json, , provides */
NC_("data", "A stateless person is one whom no State considers as its national under its law; those whom another United Nations agency protects, those with the rights of nationals and perpetrators of grave crimes are excluded.")
/* Translators: articles.json, , provides */
NC_("data", "Every stateless person has duties to the country of stay, above all to obey its laws and its measures for public order.")
/* Translators: articles.json, , provides */
NC_("data", "Parties apply the Convention to stateless persons without discrimination by race, religion or country of origin.")
/* Translators: articles.json, , provides */
NC_("data", "Stateless persons are at least as free as nationals to practise their religion and to choose the religious education of their children.")
/* Translators: articles.json, , provides */
NC_("data", "The Convention takes away no right or benefit that a State grants stateless persons apart from it.")
/* Translators: articles.json, , provides */
NC_("data", "“In the same circumstances” means that a stateless person meets the conditions that others would have to meet, except those that a stateless person cannot meet by their nature.")
/* Translators: articles.json, , provides */
NC_("data", "Stateless persons are treated as other foreigners are unless the Convention gives more; after three years of residence they are exempt from legislative reciprocity.")
/* Translators: articles.json, , provides */
NC_("data", "Exceptional measures against nationals of a foreign State are not applied to a stateless person merely for having once had that nationality.")
/* Translators: articles.json, , provides */
NC_("data", "In war or other grave and exceptional circumstances a State may take provisional measures against a person for national security until it is settled whether that person is a stateless person.")
/* Translators: articles.json, , provides */
NC_("data", "For stateless persons displaced by force in the Second World War, the enforced stay counts as lawful residence, and residence that it interrupted as unbroken.")
/* Translators: articles.json, , heading */
NC_("data", "Stateless seamen")
/* Translators: articles.json, , provides */
NC_("data", "For stateless persons who serve on ships under its flag, a State considers sympathetically letting them settle, giving them travel documents or admitting them for a time.")
/* Translators: articles.json, , provides */
NC_("data", "A stateless person’s personal status follows the law of the country of domicile or else of residence; rights acquired before, such as those of marriage, are respected.")
/* Translators: articles.json, , provides */
NC_("data", "In property, leases and similar contracts stateless persons are treated as favourably as possible, and no worse than other foreigners in the same circumstances.")
/* Translators: articles.json, , provides */
NC_("data", "In their country of residence stateless persons have the protection of inventions, trade marks and literary, artistic and scientific works that nationals have.")
/* Translators: articles.json, , provides */
NC_("data", "In non-political associations and trade unions stateless persons lawfully staying are treated as favourably as possible, and no worse than other foreigners.")
/* Translators: articles.json, , provides */
NC_("data", "Stateless persons have free access to the courts of all parties; where they habitually reside they are treated as nationals, also in legal assistance.")
/* Translators: articles.json, , provides */
NC_("data", "In paid employment stateless persons lawfully staying are treated as favourably as possible, and no worse than other foreigners in the same circumstances.")
/* Translators: articles.json, , provides */
NC_("data", "Stateless persons lawfully in the country may work on their own account and found companies on terms as favourable as possible, no worse than those of other foreigners.")
/* Translators: articles.json, , provides */
NC_("data", "Stateless persons lawfully staying whose diplomas are recognised may practise a liberal profession on terms as favourable as possible, no worse than those of other foreigners.")
/* Translators: articles.json, , provides */
NC_("data", "Where scarce goods are rationed for everyone, stateless persons are treated as nationals are.")
/* Translators: articles.json, , provides */
NC_("data", "In housing, so far as laws or authorities govern it, stateless persons lawfully staying are treated as favourably as possible, no worse than other foreigners.")
/* Translators: articles.json, , provides */
NC_("data", "Stateless persons have the same elementary education as nationals; in other education they are treated as favourably as possible, no worse than other foreigners.")
/* Translators: articles.json, , provides */
NC_("data", "Stateless persons lawfully staying receive the same public relief and assistance as nationals.")
/* Translators: articles.json, , provides */
NC_("data", "Stateless persons lawfully staying have the same labour rights and social security as nationals, with limits on benefits paid wholly out of public funds.")
/* Translators: articles.json, , provides */
NC_("data", "Where a stateless person would need the help of foreign authorities, those of the country of residence see that it is given, with the documents that those would issue.")
/* Translators: articles.json, , provides */
NC_("data", "Stateless persons lawfully in the country may choose where they live and move freely, under the rules for foreigners in general.")
/* Translators: articles.json, , provides */
NC_("data", "Parties issue identity papers to any stateless person in their territory who has no valid travel document.")
/* Translators: articles.json, , provides */
NC_("data", "Stateless persons lawfully staying are given documents to travel abroad, unless compelling reasons of national security or public order forbid it.")
/* Translators: articles.json, , provides */
NC_("data", "Stateless persons pay no duties, charges or taxes other or higher than nationals in the same position.")
/* Translators: articles.json, , provides */
NC_("data", "Stateless persons may, within the law, take the assets they brought with them to another country that has admitted them for resettlement.")
/* Translators: articles.json, , provides */
NC_("data", "A stateless person lawfully in the country is expelled only for national security or public order, by a decision under due process, and with time to seek admission elsewhere.")
/* Translators: articles.json, , provides */
NC_("data", "Parties ease the assimilation and naturalisation of stateless persons as far as possible, with quicker proceedings and lower costs.")
/* Translators: articles.json, , chapter */
NC_("data", "Chapter VI: Final clauses")
/* Translators: articles.json, , provides */
NC_("data", "Open for signature until 31 December 1955, for ratification by those who signed, and for accession; instruments are deposited with the Secretary-General.")
/* Translators: articles.json, , provides */
NC_("data", "On signature, ratification or accession a State may make reservations to articles other than 1, 3, 4, 16(1) and 33 to 42, and may withdraw them at any time.")
/* Translators: articles.json, , provides */
NC_("data", "A State grants its nationality to a person born in its territory who would otherwise be stateless, at birth or on application; the conditions that it may set are listed.")
/* Translators: articles.json, , provides */
NC_("data", "A foundling found in a State’s territory is taken, unless the contrary is proved, to have been born there of parents who are its nationals.")
/* Translators: articles.json, , provides */
NC_("data", "Birth on a ship counts as birth in the State of its flag, birth in an aircraft as birth in the State where it is registered.")
/* Translators: articles.json, , provides */
NC_("data", "A State grants its nationality to a person not born in the territory of any party who would otherwise be stateless, if a parent was its national at the time of the birth.")
/* Translators: articles.json, , provides */
NC_("data", "Nationality is lost by marriage, its end, recognition, adoption or another change of personal status only by a person who has or acquires another.")
/* Translators: articles.json, , provides */
NC_("data", "Where a person loses a nationality, spouse and children lose it with that person only if they have or acquire another.")
/* Translators: articles.json, , provides */
NC_("data", "Renunciation, naturalisation abroad, departure, residence abroad or failure to register must not make a person stateless; two exceptions concern naturalised persons and nationals born abroad.")
/* Translators: articles.json, , provides */
NC_("data", "A State does not deprive a person of nationality if that makes the person stateless, except for fraud and on other listed grounds, of which some must be declared; there is a right to a fair hearing.")
/* Translators: articles.json, , provides */
NC_("data", "No person or group may be deprived of nationality on racial, ethnic, religious or political grounds.")
/* Translators: articles.json, , provides */
NC_("data", "Treaties that transfer territory must secure that nobody becomes stateless by it; failing that, the State that acquires the territory grants its nationality.")
/* Translators: articles.json, , provides */
NC_("data", "Parties promote a body within the United Nations to which a person who claims the benefit of the Convention may apply for examination and help.")
/* Translators: articles.json, , provides */
NC_("data", "Says which rules on birth apply also to persons born before the entry into force; the rule on foundlings applies only to those found after it.")
/* Translators: articles.json, , provides */
NC_("data", "Rules of national law or of other treaties that do more to reduce statelessness remain unaffected.")
/* Translators: articles.json, , provides */
NC_("data", "The Convention applies to the non-metropolitan territories of a party, some of which must first give their consent.")
/* Translators: articles.json, , provides */
NC_("data", "Open for signature from 30 August 1961 to 31 May 1962, for ratification by those who signed, and for accession; instruments are deposited with the Secretary-General.")
/* Translators: articles.json, , provides */
NC_("data", "Reservations may be made to articles 11, 14 and 15 alone, on signature, ratification or accession.")
/* Translators: articles.json, , provides */
NC_("data", "The Convention enters into force two years after the deposit of the sixth instrument, and for each later State on the ninetieth day after its own deposit, if that is later.")
/* Translators: articles.json, , provides */
NC_("data", "The Secretary-General informs States of the acts done under the Convention and of its entry into force, and puts the question of the body in article 11 before the General Assembly.")
/* Translators: articles.json, , provides */
NC_("data", "The Secretary-General registers the Convention on the date of its entry into force.")
/* Translators: sources.json, UNTC-2015, title */
NC_("data", "Multilateral Treaties Deposited with the Secretary-General, chapter V: status of the treaties V-2 to V-5")
/* Translators: sources.json, UNTC-2015, publisher */
NC_("data", "United Nations Treaty Collection")
/* Translators: sources.json, UNTC-fr, title */
NC_("data", "Traités multilatéraux déposés auprès du Secrétaire général, chapitre V: état des traités V-3 et V-4")
/* Translators: sources.json, BGBl-III-5-2019, title */
NC_("data", "Bundesgesetzblatt III Nr. 5/2019")
/* Translators: sources.json, BGBl-III-5-2019, publisher */
NC_("data", "Federal Law Gazette of Austria")
/* Translators: sources.json, BGBl-III-217-2005, title */
NC_("data", "Bundesgesetzblatt III Nr. 217/2005")
/* Translators: sources.json, BGBl-78-1974, title */
NC_("data", "Bundesgesetzblatt Nr. 78/1974")
/* Translators: sources.json, Trb-2015-14, title */
NC_("data", "Tractatenblad van het Koninkrijk der Nederlanden 2015, 14")
/* Translators: sources.json, Trb-2015-14, publisher */
NC_("data", "Ministry of Foreign Affairs of the Netherlands")
/* Translators: sources.json, BWBV0006107, publisher */
NC_("data", "Overheid.nl")
/* Translators: sources.json, BWBV0006107, note */
NC_("data", "authentic English text, as the Netherlands publish it")
/* Translators: sources.json, Verdragenbank-007233, title */
NC_("data", "Verdragenbank: Verdrag betreffende de status van vluchtelingen")
/* Translators: sources.json, Verdragenbank-1954, title */
NC_("data", "Verdragenbank: Verdrag betreffende de status van staatlozen")
/* Translators: sources.json, UNTC-V-2, title */
NC_("data", "Multilateral Treaties Deposited with the Secretary-General, chapter V: status of the treaty V-2")
/* Translators: sources.json, UNTC-V-3, title */
NC_("data", "Multilateral Treaties Deposited with the Secretary-General, chapter V: status of the treaty V-3")
/* Translators: sources.json, UNTC-V-5, title */
NC_("data", "Multilateral Treaties Deposited with the Secretary-General, chapter V: status of the treaty V-5")
/* Translators: sources.json, UNHCR-GA2021, title */
NC_("data", "UNHCR Global Appeal 2021 Update")
/* Translators: sources.json, UNHCR-2016, title */
NC_("data", "UNHCR hails accessions to statelessness conventions in West Africa")
/* Translators: sources.json, UNHCR-2020, title */
NC_("data", "North Macedonia accedes to key statelessness treaty")
/* Translators: sources.json, UNHCR-2021, title */
NC_("data", "UNHCR welcomes Iceland’s decision to join global efforts to end statelessness")
/* Translators: sources.json, UNHCR-2022, title */
NC_("data", "UNHCR lauds Philippines’ accession to 1961 statelessness convention")
/* Translators: sources.json, UNHCR-2023, title */
NC_("data", "UNHCR commends the Republic of the Congo’s commitment to end statelessness")
/* Translators: sources.json, UNHCR-2024, title */
NC_("data", "Le HCR salue l’engagement de Sao Tomé et Principe à éradiquer l’apatridie")
/* Translators: sources.json, UNHCR-2024b, title */
NC_("data", "Press release on South Sudan’s accession to the 1954 and 1961 Conventions")
/* Translators: sources.json, UNHCR-2025, title */
NC_("data", "Slovenia sets positive example in defending rights by acceding to Statelessness Convention")
/* Translators: sources.json, UNHCR, title */
NC_("data", "News releases and pages, 2016 to 2025")
/* Translators: sources.json, UNHCR, note */
NC_("data", "On Togo, Malta, Congo, Haiti, Spain and Guinea-Bissau, and on the Global Refugee Forums")
/* Translators: sources.json, ENS, title */
NC_("data", "Statelessness Index: Slovenia")
/* Translators: sources.json, ENS, publisher */
NC_("data", "European Network on Statelessness")
/* Translators: sources.json, UNHCR-reporting, title */
NC_("data", "Country report on Turkey")
/* Translators: sources.json, LUX-gazette, title */
NC_("data", "Depositary notices on Malta (2019) and Togo (2021)")
/* Translators: sources.json, LUX-gazette, publisher */
NC_("data", "Official journal of Luxembourg")
/* Translators: sources.json, DE-gazette, title */
NC_("data", "Bundesgesetzblatt 2017 II, Seite 1319")
/* Translators: sources.json, DE-gazette, publisher */
NC_("data", "Federal Law Gazette of Germany")
/* Translators: sources.json, IT-gazette, title */
NC_("data", "Notice of 2016 on the 1961 Convention")
/* Translators: sources.json, IT-gazette, publisher */
NC_("data", "Official gazette of Italy")
/* Translators: sources.json, CZ-gazette, title */
NC_("data", "Collection of Laws, 208/1993")
/* Translators: sources.json, CZ-gazette, publisher */
NC_("data", "Collection of Laws of the Czech Republic")
/* Translators: sources.json, PRESS-2022, title */
NC_("data", "Reports on the entry into force for the Philippines on 22 June 2022")
/* Translators: sources.json, PRESS-2022, publisher */
NC_("data", "Philippine press")
/* Translators: sources.json, WIPO-notes, title */
NC_("data", "WIPO Lex, Convention relating to the Status of Stateless Persons: remark on Slovenia")
/* Translators: sources.json, WIPO-notes, publisher */
NC_("data", "WIPO")
/* Translators: sources.json, unverified, title */
NC_("data", "Multilateral Treaties Deposited with the Secretary-General, chapter V: footnotes")
/* Translators: sources.json, Accession-compilation, title */
NC_("data", "Participation of States in the refugee and statelessness treaties: facts compiled for the project")
/* Translators: sources.json, Accession-compilation, publisher */
NC_("data", "The Accession contributors")
/* Translators: sources.json, UNHCR-1999, title */
NC_("data", "UNHCR welcomes accession of Kazakhstan to the 1951 Refugee Convention")
/* Translators: sources.json, UNHCR-1999, note */
NC_("data", "Press release")
/* Translators: sources.json, UNHCR-GT2007, title */
NC_("data", "2007 Global Trends: Refugees, Asylum-seekers, Returnees, Internally Displaced and Stateless Persons")
/* Translators: sources.json, UNHCR-RPSD, title */
NC_("data", "UNHCR Refugee Population Statistics Database")
/* Translators: sources.json, UNHCR-RPSD, note */
NC_("data", "Version 2025.12.1. Attribution: UNHCR Refugee Population Statistics Database")
/* Translators: sources.json, UN-M49, title */
NC_("data", "Standard country or area codes for statistical use (M49)")
/* Translators: sources.json, UN-M49, publisher */
NC_("data", "United Nations Statistics Division")
/* Translators: sources.json, UNTS-189-137, title */
NC_("data", "United Nations Treaty Series, volume 189, page 137")
/* Translators: sources.json, UNTS-189-137, publisher */
NC_("data", "United Nations")
/* Translators: sources.json, UNTS-606-267, title */
NC_("data", "United Nations Treaty Series, volume 606, page 267")
/* Translators: sources.json, UNTS-360-117, title */
NC_("data", "United Nations Treaty Series, volume 360, page 117")
/* Translators: sources.json, UNTS-989-175, title */
NC_("data", "United Nations Treaty Series, volume 989, page 175")
/* Translators: sources.json, UNTS-1001-45, title */
NC_("data", "United Nations Treaty Series, volume 1001, page 45")
/* Translators: sources.json, League-of-Nations, title */
NC_("data", "Appointment of the High Commissioner for Refugees")
/* Translators: sources.json, League-of-Nations, publisher */
NC_("data", "League of Nations")
/* Translators: sources.json, A-RES-428-V, title */
NC_("data", "Statute of the Office of the United Nations High Commissioner for Refugees, A/RES/428(V)")
/* Translators: sources.json, A-RES-428-V, publisher */
NC_("data", "United Nations General Assembly")
/* Translators: sources.json, Cartagena-1984, publisher */
NC_("data", "Colloquium of Cartagena")
/* Translators: sources.json, HCR-MMSP-2001-09, title */
NC_("data", "Declaration of States Parties, HCR/MMSP/2001/09")
/* Translators: sources.json, A-RES-71-1, title */
NC_("data", "New York Declaration for Refugees and Migrants, A/RES/71/1")
/* Translators: sources.json, A-RES-73-151, title */
NC_("data", "Global Compact on Refugees affirmed, A/RES/73/151")
/* Translators: sources.json, UNTC-I-1, title */
NC_("data", "Multilateral Treaties Deposited with the Secretary-General, chapter I-1: Charter of the United Nations")
/* Translators: sources.json, UNTC-I-2, title */
NC_("data", "Multilateral Treaties Deposited with the Secretary-General, chapter I-2: Declarations of acceptance of the obligations contained in the Charter of the United Nations")
/* Translators: sources.json, WB-WDI, title */
NC_("data", "World Development Indicators")
/* Translators: sources.json, WB-WDI, publisher */
NC_("data", "World Bank")
/* Translators: sources.json, WB-WDI, note */
NC_("data", "Inhabitants in the middle of the year (SP.POP.TOTL), 1960 to 2024, for some States also of years before they existed; Serbia without Kosovo")
/* Translators: sources.json, CIA-Factbook-2026, title */
NC_("data", "The World Factbook")
/* Translators: sources.json, CIA-Factbook-2026, publisher */
NC_("data", "CIA")
/* Translators: sources.json, Gleditsch-Ward, title */
NC_("data", "List of Independent States")
/* Translators: sources.json, Gleditsch-Ward, publisher */
NC_("data", "Gleditsch and Ward")
/* Translators: sources.json, A-RES-67-19, title */
NC_("data", "Resolution A/RES/67/19")
/* Translators: sources.json, A-RES-58-314, title */
NC_("data", "Resolution A/RES/58/314")
/* Translators: sources.json, UNHCR-History, title */
NC_("data", "History of UNHCR")
/* Translators: sources.json, UNHCR-60-photos, title */
NC_("data", "60 Years in Photos")
/* Translators: sources.json, UNHCR-Refugees-110, title */
NC_("data", "Refugees Magazine 110: Great Lakes Chronology")
/* Translators: sources.json, UNHCR-Syria-7-years, title */
NC_("data", "Seven years on: timeline of the Syria crisis")
/* Translators: sources.json, UNHCR-Rohingya-100-days, title */
NC_("data", "100 days of horror and hope: A timeline of the Rohingya crisis")
/* Translators: sources.json, UNHCR-Brief-2022-03-04, title */
NC_("data", "The Refugee Brief, 4 March 2022")
/* Translators: sources.json, UNHCR-Algeria-gallery, title */
NC_("data", "UNHCR Archive Gallery: Algeria 1954 to 1962")
/* Translators: sources.json, UNHCR-SOWR-2000-10, title */
NC_("data", "The State of the World's Refugees 2000, chapter 10")
/* Translators: sources.json, UNHCR-SOWR-2000-4, title */
NC_("data", "The State of the World's Refugees 2000, chapter 4")
/* Translators: sources.json, UNHCR-SOWR-2000-8, title */
NC_("data", "The State of the World's Refugees 2000, chapter 8")
/* Translators: sources.json, UNHCR-SOWR-1993-6, title */
NC_("data", "The State of the World's Refugees 1993, chapter 6")
/* Translators: sources.json, UNHCR-2012-02-07, title */
NC_("data", "UNHCR working to help conclude three African refugee situations")
/* Translators: sources.json, A-9012, title */
NC_("data", "Report of the United Nations High Commissioner for Refugees, A/9012")
/* Translators: sources.json, A-9612, title */
NC_("data", "Report of the United Nations High Commissioner for Refugees, A/9612")
/* Translators: sources.json, A-36-12, title */
NC_("data", "Report of the United Nations High Commissioner for Refugees, A/36/12")
/* Translators: sources.json, A-34-627, title */
NC_("data", "Report of the Secretary-General, A/34/627")
/* Translators: sources.json, UN-News-2009-09, title */
NC_("data", "UN refugee agency notes milestone in repatriating long-term Burundian refugees")
/* Translators: sources.json, UN-News-2009-09, publisher */
NC_("data", "UN News")
/* Translators: sources.json, IRIN-2012-02-27, title */
NC_("data", "Timeline of Afghan displacements into Pakistan")
/* Translators: sources.json, IRIN-2012-02-27, publisher */
NC_("data", "IRIN, United Nations")
/* Translators: sources.json, UNHCR-Appeal-1999, title */
NC_("data", "UNHCR Global Appeal 1999: Central America")
/* Translators: sources.json, UNHCR-CIS-1996, title */
NC_("data", "Displacement in the CIS: Conflicts in the Caucasus")
/* Translators: sources.json, UNHCR-2007-06-29, title */
NC_("data", "Liberia repatriation to end this weekend")
/* Translators: sources.json, UNHCR-Refugees-109-CIS, title */
NC_("data", "Refugees Magazine 109: CIS")
/* Translators: sources.json, UNHCR-Refugees-109-Afghanistan, title */
NC_("data", "Refugees Magazine 109: Afghanistan")
/* Translators: sources.json, UNHCR-Refugees-101, title */
NC_("data", "Refugees Magazine 101: Summer of sadness")
/* Translators: sources.json, UNHCR-Refugees-106, title */
NC_("data", "Refugees Magazine 106: More turmoil in northern Iraq")
/* Translators: sources.json, UN-Chronicle-1997, title */
NC_("data", "Rwanda: over 1 million refugees return in last half of 1996 (UN Chronicle)")
/* Translators: sources.json, UNHCR-Kosovo-1999-06-28, title */
NC_("data", "Kosovo Crisis Update, 28 June 1999")
/* Translators: sources.json, UNHCR-Kosovo-1999-06-25, title */
NC_("data", "Kosovo: record returns on Thursday 24 June")
/* Translators: sources.json, UNHCR-Timor-2002, title */
NC_("data", "East Timorese refugee saga comes to an end")
/* Translators: sources.json, UN-News-2005-12, title */
NC_("data", "After repatriating 225,000 to Timor-Leste, UN agency ends work in West Timor")
/* Translators: sources.json, UNHCR-Africa-2002-06, title */
NC_("data", "Africa Fact Sheet June 2002")
/* Translators: sources.json, UNAMA-2009, title */
NC_("data", "UNHCR: Decades assisting refugees in Afghanistan")
/* Translators: sources.json, UNAMA-2009, publisher */
NC_("data", "United Nations (UNAMA)")
/* Translators: sources.json, UNHCR-Burundi-2002, title */
NC_("data", "Burundi: return details")
/* Translators: sources.json, UNHCR-2007-07-02, title */
NC_("data", "UNHCR ends Liberian operation after helping more than 100,000 go home")
/* Translators: sources.json, UNHCR-Report-2011, title */
NC_("data", "UNHCR Global Report 2011: North Africa")
/* Translators: sources.json, UNHCR-Mali-2012-07, title */
NC_("data", "Sharp increase in Malian refugee arrivals in Mauritania")
/* Translators: sources.json, UNHCR-Appeal-2015, title */
NC_("data", "UNHCR operations worldwide (Global Appeal 2015)")
/* Translators: sources.json, UNHCR-Ethiopia-2020-12, title */
NC_("data", "UNHCR Regional Update 6: Ethiopia situation")
/* Translators: sources.json, UNHCR-Ethiopia-2020-12, publisher */
NC_("data", "UNHCR (ReliefWeb)")
/* Translators: sources.json, UNHCR-Colombia-2020, title */
NC_("data", "Colombia - 2020 year-end report - Population trends")
/* Translators: sources.json, UNHCR-Colombia-2021-03, title */
NC_("data", "Colombia Operational Update March 2021")
/* Translators: sources.json, UN-News-2022-03, title */
NC_("data", "UN refugee chief praises European response")
/* Translators: sources.json, UNHCR-Darfur-2023-10, title */
NC_("data", "Protection Brief Darfur Region, October 2023")
/* Translators: sources.json, UNHCR-Returns-2024, title */
NC_("data", "Returns to Afghanistan")
/* Translators: the manual page; headings as manual pages in the language have them */
N_ ("NAME")
/* Translators: the manual page; headings as manual pages in the language have them */
N_ ("who is bound by the refugee and statelessness treaties, on any date")
/* Translators: the manual page; headings as manual pages in the language have them */
N_ ("SYNOPSIS")
/* Translators: the manual page; headings as manual pages in the language have them */
N_ ("DESCRIPTION")
/* Translators: the manual page; headings as manual pages in the language have them */
N_ ("Without a command the window opens: with a link at that place, with a bundle’s file at that bundle. UNHCR’s tables and signed editions are shown before they are taken in, briefings are verified. If the program runs already, its window is used.")
/* Translators: the manual page; headings as manual pages in the language have them */
N_ ("A link names a State by its ISO 3166-1 code (accession:KAZ), a region by its M49 code (accession:region:143) or a treaty (accession:treaty:refugees-1951).")
/* Translators: the manual page; headings as manual pages in the language have them */
N_ ("Each command but “open” answers in the terminal and needs no display.")
/* Translators: the manual page; headings as manual pages in the language have them */
N_ ("COMMANDS")
/* Translators: the manual page; headings as manual pages in the language have them */
N_ ("open the window at a State, a region or a treaty")
/* Translators: the manual page; headings as manual pages in the language have them */
N_ ("A code that could be taken for something else is written with its kind: region:CODE, treaty:ID.")
/* Translators: the manual page; headings as manual pages in the language have them */
N_ ("The window at what changed between two dates is changes:PLACE,FIRST-DAY; the last day is the date shown.")
/* Translators: the manual page; headings as manual pages in the language have them */
N_ ("On this date; today when not given")
/* Translators: the manual page; headings as manual pages in the language have them */
N_ ("who is party to what on a date")
/* Translators: the manual page; headings as manual pages in the language have them */
N_ ("Only this treaty")
/* Translators: the manual page; headings as manual pages in the language have them */
N_ ("Only States of this region, by M49 code or name")
/* Translators: the manual page; headings as manual pages in the language have them */
N_ ("The positions of this State")
/* Translators: the manual page; headings as manual pages in the language have them */
N_ ("deposit (default), in-force, retroactive or bound")
/* Translators: the manual page; headings as manual pages in the language have them */
N_ ("text (default), json, csv or ods")
/* Translators: the manual page; headings as manual pages in the language have them */
N_ ("Write to a file")
/* Translators: the manual page; headings as manual pages in the language have them */
N_ ("all that is recorded about a State")
/* Translators: the manual page; headings as manual pages in the language have them */
N_ ("text (default) or json")
/* Translators: the manual page; headings as manual pages in the language have them */
N_ ("a briefing with its sources and a check line")
/* Translators: the manual page; headings as manual pages in the language have them */
N_ ("Two to six States and regions are compared.")
/* Translators: the manual page; headings as manual pages in the language have them */
N_ ("The briefing of this treaty")
/* Translators: the manual page; headings as manual pages in the language have them */
N_ ("What changed from this day on; a month or a year stands for its first")
/* Translators: the manual page; headings as manual pages in the language have them */
N_ ("The last day, which is included; a month or a year stands for its last")
/* Translators: the manual page; headings as manual pages in the language have them */
N_ ("text, markdown, html, pdf, odt or json; as the name of the file ends when not given, otherwise text")
/* Translators: the manual page; headings as manual pages in the language have them */
N_ ("Tell in the notes which figures another edition has otherwise")
/* Translators: the manual page; headings as manual pages in the language have them */
N_ ("All of it in two languages beside each other, which --lang names")
/* Translators: the manual page; headings as manual pages in the language have them */
N_ ("The paper of what has pages: a4 (default) or letter")
/* Translators: the manual page; headings as manual pages in the language have them */
N_ ("Only these of picture, terms, people, observations, background, counts and lists, with commas between; all when not given")
/* Translators: the manual page; headings as manual pages in the language have them */
N_ ("Sign with this secret key; the signature lies beside the file, as FILE.minisig")
/* Translators: the manual page; headings as manual pages in the language have them */
N_ ("The passphrase of the key is in this file")
/* Translators: the manual page; headings as manual pages in the language have them */
N_ ("a folder of all that is written about a place: briefings, tables, pictures, sources, checksums")
/* Translators: the manual page; headings as manual pages in the language have them */
N_ ("Nothing that is there is ever replaced, and nothing is there until all of it is.")
/* Translators: the manual page; headings as manual pages in the language have them */
N_ ("Write to this folder, which is empty or not there yet, or to a file that ends in .zip")
/* Translators: the manual page; headings as manual pages in the language have them */
N_ ("Sign with this secret key; the signature lies beside the manifest, as manifest.json.minisig")
/* Translators: the manual page; headings as manual pages in the language have them */
N_ ("the yearly figures of a State")
/* Translators: the manual page; headings as manual pages in the language have them */
N_ ("From this year on")
/* Translators: the manual page; headings as manual pages in the language have them */
N_ ("Up to this year")
/* Translators: the manual page; headings as manual pages in the language have them */
N_ ("Per 1,000 inhabitants in the middle of each year, computed")
/* Translators: the manual page; headings as manual pages in the language have them */
N_ ("what changed between two dates")
/* Translators: the manual page; headings as manual pages in the language have them */
N_ ("The first day, which is included; a month or a year stands for its first")
/* Translators: the manual page; headings as manual pages in the language have them */
N_ ("the articles of a treaty: what they provide, and who reserves them")
/* Translators: the manual page; headings as manual pages in the language have them */
N_ ("the timeline as a picture or a table")
/* Translators: the manual page; headings as manual pages in the language have them */
N_ ("From this date on")
/* Translators: the manual page; headings as manual pages in the language have them */
N_ ("Up to this date")
/* Translators: the manual page; headings as manual pages in the language have them */
N_ ("Mark this date")
/* Translators: the manual page; headings as manual pages in the language have them */
N_ ("svg, png, pdf, csv, json or ods")
/* Translators: the manual page; headings as manual pages in the language have them */
N_ ("Width in pixels; 1200 when not given")
/* Translators: the manual page; headings as manual pages in the language have them */
N_ ("Height in pixels; as many as are needed when not given")
/* Translators: the manual page; headings as manual pages in the language have them */
N_ ("For a PNG: 1 (default) to 4 times as many pixels each way")
/* Translators: the manual page; headings as manual pages in the language have them */
N_ ("For a PDF: a4 or a3")
/* Translators: the manual page; headings as manual pages in the language have them */
N_ ("For a PDF: how many pages the time is spread over")
/* Translators: the manual page; headings as manual pages in the language have them */
N_ ("look for faults in a bundle")
/* Translators: the manual page; headings as manual pages in the language have them */
N_ ("Print what the maintainers of the record noted as well")
/* Translators: the manual page; headings as manual pages in the language have them */
N_ ("read UNHCR’s published table of population figures")
/* Translators: the manual page; headings as manual pages in the language have them */
N_ ("Write the series to this folder; “series” when not given")
/* Translators: the manual page; headings as manual pages in the language have them */
N_ ("editions of UNHCR’s figures side by side: list, take in, choose, remove, compare")
/* Translators: the manual page; headings as manual pages in the language have them */
N_ ("compare: only figures of this State or region")
/* Translators: the manual page; headings as manual pages in the language have them */
N_ ("add: the last year stands for its middle (30 June)")
/* Translators: the manual page; headings as manual pages in the language have them */
N_ ("add: the last year stands for its end (31 December)")
/* Translators: the manual page; headings as manual pages in the language have them */
N_ ("add: when UNHCR published it")
/* Translators: the manual page; headings as manual pages in the language have them */
N_ ("add: leave the edition in use in use")
/* Translators: the manual page; headings as manual pages in the language have them */
N_ ("add: for everybody on this computer")
/* Translators: the manual page; headings as manual pages in the language have them */
N_ ("add: also a signed file that is older than what is there")
/* Translators: the manual page; headings as manual pages in the language have them */
N_ ("acts of your own over the record: list, record, remove, hand on")
/* Translators: the manual page; headings as manual pages in the language have them */
N_ ("text (default), json or csv")
/* Translators: the manual page; headings as manual pages in the language have them */
N_ ("list, export: write to this file; one that ends in .csv is a table")
/* Translators: the manual page; headings as manual pages in the language have them */
N_ ("add: say what would be recorded, and write nothing")
/* Translators: the manual page; headings as manual pages in the language have them */
N_ ("write an edition into one signed file")
/* Translators: the manual page; headings as manual pages in the language have them */
N_ ("The secret key that signs")
/* Translators: the manual page; headings as manual pages in the language have them */
N_ ("make a key to sign with")
/* Translators: the manual page; headings as manual pages in the language have them */
N_ ("Whose key it is; written into the public key")
/* Translators: the manual page; headings as manual pages in the language have them */
N_ ("Keep the secret key under the passphrase in this file")
/* Translators: the manual page; headings as manual pages in the language have them */
N_ ("The secret key; the public one is written beside it, with .pub")
/* Translators: the manual page; headings as manual pages in the language have them */
N_ ("whose signatures are trusted")
/* Translators: the manual page; headings as manual pages in the language have them */
N_ ("add: the fingerprint, as its owner told it")
/* Translators: the manual page; headings as manual pages in the language have them */
N_ ("make a bundle of your own from tables")
/* Translators: the manual page; headings as manual pages in the language have them */
N_ ("The table of treaties")
/* Translators: the manual page; headings as manual pages in the language have them */
N_ ("A table of States and organisations that the program does not know")
/* Translators: the manual page; headings as manual pages in the language have them */
N_ ("A table of what the sources are")
/* Translators: the manual page; headings as manual pages in the language have them */
N_ ("The title of the bundle")
/* Translators: the manual page; headings as manual pages in the language have them */
N_ ("Its edition; made from the tables when not given")
/* Translators: the manual page; headings as manual pages in the language have them */
N_ ("The date to which the acts are complete")
/* Translators: the manual page; headings as manual pages in the language have them */
N_ ("how to cite a place, a treaty or a statement")
/* Translators: the manual page; headings as manual pages in the language have them */
N_ ("text (default), chicago, apa, bibtex, biblatex, ris or csl-json")
/* Translators: the manual page; headings as manual pages in the language have them */
N_ ("why a statement is made: rule, acts, sources and certainty")
/* Translators: the manual page; headings as manual pages in the language have them */
N_ ("Of this State")
/* Translators: the manual page; headings as manual pages in the language have them */
N_ ("How it stands to this treaty")
/* Translators: the manual page; headings as manual pages in the language have them */
N_ ("Its figure of this category")
/* Translators: the manual page; headings as manual pages in the language have them */
N_ ("The year of the figure")
/* Translators: the manual page; headings as manual pages in the language have them */
N_ ("hosted (default) or abroad")
/* Translators: the manual page; headings as manual pages in the language have them */
N_ ("is a briefing still what the program writes from its edition?")
/* Translators: the manual page; headings as manual pages in the language have them */
N_ ("It writes the briefing again and compares every byte: status 0 when they agree, 3 when they differ, 1 when another edition, version, library or font made it.")
/* Translators: the manual page; headings as manual pages in the language have them */
N_ ("The checksum of the check line proves nothing by itself: whoever changes a text can compute it anew.")
/* Translators: the manual page; headings as manual pages in the language have them */
N_ ("Where FILE.minisig lies beside it, who signed is told too: a signature that does not fit is status 3, one by a key that is not trusted status 1.")
/* Translators: the manual page; headings as manual pages in the language have them */
N_ ("Of the folder of a dossier it is told whether its files are those that the manifest lists, and who signed that.")
/* Translators: the manual page; headings as manual pages in the language have them */
N_ ("Fail unless it is signed by a key that you trust")
/* Translators: the manual page; headings as manual pages in the language have them */
N_ ("OPTIONS OF ALL COMMANDS")
/* Translators: the manual page; headings as manual pages in the language have them */
N_ ("Use this bundle instead of the one that ships")
/* Translators: the manual page; headings as manual pages in the language have them */
N_ ("Use the figures of this edition instead of the one in use")
/* Translators: the manual page; headings as manual pages in the language have them */
N_ ("Language of the output")
/* Translators: the manual page; headings as manual pages in the language have them */
N_ ("“brief” takes two, as in fr,ar: names, titles of treaties and legal terms are given in the second one too.")
/* Translators: the manual page; headings as manual pages in the language have them */
N_ ("“dossier” takes any number, as in en,ru,kk: each is written in a folder of its own.")
/* Translators: the manual page; headings as manual pages in the language have them */
N_ ("Leave out the acts that you have recorded")
/* Translators: the manual page; headings as manual pages in the language have them */
N_ ("Say what there is; after a command, what that command takes.")
/* Translators: the manual page; headings as manual pages in the language have them */
N_ ("Say the version.")
/* Translators: the manual page; headings as manual pages in the language have them */
N_ ("DATES")
/* Translators: the manual page; headings as manual pages in the language have them */
N_ ("DATE is written as 1999-02-01, 1 February 1999, Feb 1999 or 1999; a month or a year stands for its last day.")
/* Translators: the manual page; headings as manual pages in the language have them */
N_ ("EXIT STATUS")
/* Translators: the manual page; headings as manual pages in the language have them */
N_ ("Done.")
/* Translators: the manual page; headings as manual pages in the language have them */
N_ ("Could not: no such file, no display, disk full.")
/* Translators: the manual page; headings as manual pages in the language have them */
N_ ("Wrong usage: an unknown command, option, State, treaty, region, or a date that does not exist.")
/* Translators: the manual page; headings as manual pages in the language have them */
N_ ("The data is not valid.")
/* Translators: the manual page; headings as manual pages in the language have them */
N_ ("EXAMPLES")
/* Translators: the manual page; headings as manual pages in the language have them */
N_ ("The window at Kazakhstan, on 1 February 1999.")
/* Translators: the manual page; headings as manual pages in the language have them */
N_ ("Who is party to what on that day.")
/* Translators: the manual page; headings as manual pages in the language have them */
N_ ("A page to print, with its sources.")
/* Translators: the manual page; headings as manual pages in the language have them */
N_ ("NOTES")
/* Translators: the manual page; headings as manual pages in the language have them */
N_ ("A figure that is not available is said to be so, and is never zero.")
/* Translators: the manual page; headings as manual pages in the language have them */
N_ ("Accession is not affiliated with UNHCR or the United Nations.")
