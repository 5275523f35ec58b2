<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="hi">
<context>
    <name>Activity</name>
    <message>
        <source>Cancel</source>
        <translation>रद्द करें</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>रुक रहा है…</translation>
    </message>
    <message>
        <source>{what}, {share} %</source>
        <translation>{what}, {share} %</translation>
    </message>
</context>
<context>
    <name>Closing</name>
    <message>
        <source>A form is still open. What was entered in it is not saved.</source>
        <translation>एक फ़ॉर्म अभी खुला है। उसमें लिखा हुआ सहेजा नहीं गया है।</translation>
    </message>
    <message>
        <source>Closing DocAssist</source>
        <translation>DocAssist बंद हो रहा है</translation>
    </message>
    <message>
        <source>Discard and close</source>
        <translation>छोड़कर बंद करें</translation>
    </message>
    <message>
        <source>Discard what was entered?</source>
        <translation>लिखा हुआ छोड़ दें?</translation>
    </message>
    <message>
        <source>Finishing what is under way</source>
        <translation>चल रहा काम पूरा हो रहा है</translation>
    </message>
    <message>
        <source>Putting the clinic away</source>
        <translation>क्लिनिक का डेटा सहेजा जा रहा है</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>Ask an administrator to give you a role that has work here.</source>
        <translation>किसी व्यवस्थापक से ऐसी भूमिका माँगें, जिसका यहाँ काम हो।</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>वापस</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>अभी बैकअप लें</translation>
    </message>
    <message>
        <source>Backing up</source>
        <translation>बैकअप लिया जा रहा है</translation>
    </message>
    <message>
        <source>Colours as the system has them</source>
        <translation>सिस्टम जैसे रंग</translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation>गहरे रंग</translation>
    </message>
    <message>
        <source>Go to {room}</source>
        <translation>{room} खोलें</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>कीबोर्ड शॉर्टकट</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>भाषा</translation>
    </message>
    <message>
        <source>Language: {language}</source>
        <translation>भाषा: {language}</translation>
    </message>
    <message>
        <source>Light colours</source>
        <translation>हल्के रंग</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>लॉक करें</translation>
    </message>
    <message>
        <source>Log out</source>
        <translation>लॉग आउट</translation>
    </message>
    <message>
        <source>No room is open to you</source>
        <translation>आपके लिए यहाँ कुछ खुला नहीं है</translation>
    </message>
    <message>
        <source>Search patients and actions</source>
        <translation>मरीज़ या काम खोजें</translation>
    </message>
    <message>
        <source>Switch user</source>
        <translation>उपयोगकर्ता बदलें</translation>
    </message>
    <message>
        <source>The audit trail is whole. Events: {number}</source>
        <translation>ऑडिट रिकॉर्ड सही-सलामत है। घटनाएँ: {number}</translation>
    </message>
    <message>
        <source>The backup is made and was tried.</source>
        <translation>बैकअप बन गया और जाँच लिया गया।</translation>
    </message>
    <message>
        <source>To the newest note</source>
        <translation>सबसे नई सूचना पर जाएँ</translation>
    </message>
    <message>
        <source>Verify the audit trail</source>
        <translation>ऑडिट रिकॉर्ड जाँचें</translation>
    </message>
    <message>
        <source>Verifying the audit trail</source>
        <translation>ऑडिट रिकॉर्ड जाँचा जा रहा है</translation>
    </message>
    <message>
        <source>hide screen PIN</source>
        <translation>स्क्रीन छिपाएँ पिन</translation>
    </message>
    <message>
        <source>leave</source>
        <translation>जाएँ बाहर निकलें</translation>
    </message>
    <message>
        <source>log in</source>
        <translation>लॉग इन</translation>
    </message>
    <message>
        <source>theme light dark</source>
        <translation>थीम हल्का गहरा</translation>
    </message>
</context>
<context>
    <name>FirstRun</name>
    <message>
        <source>4 to 12 digits. Without one, the lock only hides the screen.</source>
        <translation>4 से 12 अंक। पिन न हो तो लॉक केवल स्क्रीन छिपाता है।</translation>
    </message>
    <message>
        <source>As colleagues see it, for example Dr. Anjali Mehta</source>
        <translation>जैसा सहकर्मी देखते हैं, जैसे डॉ. अंजलि मेहता</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>वापस</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>देश</translation>
    </message>
    <message>
        <source>I have written it down or saved it somewhere else</source>
        <translation>मैंने इसे लिख लिया या कहीं और सहेज लिया है</translation>
    </message>
    <message>
        <source>Keep this recovery key safe</source>
        <translation>यह रिकवरी कुंजी सँभालकर रखें</translation>
    </message>
    <message>
        <source>Language of the clinic</source>
        <translation>क्लिनिक की भाषा</translation>
    </message>
    <message>
        <source>Name of the clinic</source>
        <translation>क्लिनिक का नाम</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>आगे</translation>
    </message>
    <message>
        <source>Open the clinic</source>
        <translation>क्लिनिक खोलें</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>पिन</translation>
    </message>
    <message>
        <source>PIN once more</source>
        <translation>पिन दोबारा</translation>
    </message>
    <message>
        <source>Phones typed without a country code belong here.</source>
        <translation>बिना देश-कोड वाले नंबर इसी देश के माने जाते हैं।</translation>
    </message>
    <message>
        <source>Save as a file…</source>
        <translation>फ़ाइल में सहेजें…</translation>
    </message>
    <message>
        <source>Save the recovery key</source>
        <translation>रिकवरी कुंजी सहेजें</translation>
    </message>
    <message>
        <source>Saved. Move it away from this computer.</source>
        <translation>सहेज ली गई। इसे इस कंप्यूटर से हटाकर कहीं और रखें।</translation>
    </message>
    <message>
        <source>Set up the clinic</source>
        <translation>क्लिनिक तैयार करें</translation>
    </message>
    <message>
        <source>The clinic&apos;s data is encrypted, and its key lies in this computer&apos;s keyring. If the computer breaks, this recovery key is the only way back in. Write it down or keep it on a stick, away from this computer.</source>
        <translation>क्लिनिक का डेटा एन्क्रिप्ट है और उसकी कुंजी इस कंप्यूटर की कीरिंग में है। कंप्यूटर ख़राब हो जाए, तो डेटा तक लौटने का एकमात्र रास्ता यही रिकवरी कुंजी है। इसे लिख लें या पेन ड्राइव में, इस कंप्यूटर से दूर रखें।</translation>
    </message>
    <message>
        <source>The two PINs are not the same.</source>
        <translation>दोनों पिन एक जैसे नहीं हैं।</translation>
    </message>
    <message>
        <source>Three short steps, then the clinic is ready. Everything can be changed later in Settings.</source>
        <translation>तीन छोटे चरण, फिर क्लिनिक तैयार है। बाद में सब कुछ सेटिंग में बदला जा सकता है।</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>समय क्षेत्र</translation>
    </message>
    <message>
        <source>Welcome to DocAssist</source>
        <translation>DocAssist में आपका स्वागत है</translation>
    </message>
    <message>
        <source>What you do here</source>
        <translation>यहाँ आपका काम</translation>
    </message>
    <message>
        <source>Who are you?</source>
        <translation>आप कौन हैं?</translation>
    </message>
    <message>
        <source>You look after the settings; colleagues are added later. Alone, one person is enough.</source>
        <translation>सेटिंग आप सँभालते हैं; सहकर्मी बाद में जोड़े जाते हैं। अकेले हों तो एक व्यक्ति काफ़ी है।</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>आपका नाम</translation>
    </message>
</context>
<context>
    <name>Gate</name>
    <message>
        <source>An invented clinic to try things out in. Everybody&apos;s PIN is {pin}.</source>
        <translation>आज़माने के लिए एक काल्पनिक क्लिनिक। सबका पिन {pin} है।</translation>
    </message>
    <message>
        <source>Erase the last digit</source>
        <translation>आख़िरी अंक मिटाएँ</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>आगे बढ़ें</translation>
    </message>
    <message>
        <source>Locked by {name}</source>
        <translation>{name} ने लॉक किया है</translation>
    </message>
    <message>
        <source>Log in</source>
        <translation>लॉग इन</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>एक पल…</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>पिन</translation>
    </message>
    <message>
        <source>PIN of {name}</source>
        <translation>{name} का पिन</translation>
    </message>
    <message>
        <source>Type your PIN.</source>
        <translation>अपना पिन डालें।</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>स्वागत है</translation>
    </message>
    <message>
        <source>Who is working here?</source>
        <translation>यहाँ कौन काम कर रहा है?</translation>
    </message>
</context>
<context>
    <name>Health</name>
    <message>
        <source>Demo clinic</source>
        <translation>डेमो क्लिनिक</translation>
    </message>
    <message>
        <source>Health of the clinic&apos;s computer</source>
        <translation>क्लिनिक के कंप्यूटर की स्थिति</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>पता नहीं</translation>
    </message>
    <message>
        <source>Version {number}</source>
        <translation>संस्करण {number}</translation>
    </message>
</context>
<context>
    <name>Navigation</name>
    <message>
        <source>Rooms</source>
        <translation>विभाग</translation>
    </message>
    <message>
        <source>{room}, {number}</source>
        <translation>{room}, {number}</translation>
    </message>
    <message>
        <source>{room}, {number} failed</source>
        <translation>{room}, विफल: {number}</translation>
    </message>
    <message>
        <source>{room}, {number} unread</source>
        <translation>{room}, बिना पढ़े: {number}</translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <source>Enter the recovery key</source>
        <translation>रिकवरी कुंजी डालें</translation>
    </message>
    <message>
        <source>Open the demo clinic</source>
        <translation>डेमो क्लिनिक खोलें</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>बंद करें</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>बैकअप वापस लाएँ</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>फिर कोशिश करें</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Found</source>
        <translation>परिणाम</translation>
    </message>
    <message>
        <source>Nothing found for {text}</source>
        <translation>{text} के लिए कुछ नहीं मिला</translation>
    </message>
    <message>
        <source>Search patients and actions</source>
        <translation>मरीज़ या काम खोजें</translation>
    </message>
    <message>
        <source>The search failed</source>
        <translation>खोज नहीं हो सकी</translation>
    </message>
    <message>
        <source>Try part of a name, a phone number, or a number such as {number}.</source>
        <translation>नाम का हिस्सा, फ़ोन नंबर या {number} जैसा नंबर लिखकर देखें।</translation>
    </message>
</context>
<context>
    <name>Rescue</name>
    <message>
        <source>Back</source>
        <translation>वापस</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>बैकअप</translation>
    </message>
    <message>
        <source>Choose another file…</source>
        <translation>दूसरी फ़ाइल चुनें…</translation>
    </message>
    <message>
        <source>Enter the recovery key</source>
        <translation>रिकवरी कुंजी डालें</translation>
    </message>
    <message>
        <source>It was printed or written down when the clinic was set up: eight groups of seven characters.</source>
        <translation>क्लिनिक तैयार करते समय इसे छापा या लिखा गया था: सात-सात अक्षरों के आठ समूह।</translation>
    </message>
    <message>
        <source>Looking for backups…</source>
        <translation>बैकअप खोजे जा रहे हैं…</translation>
    </message>
    <message>
        <source>Putting the backup back</source>
        <translation>बैकअप वापस लाया जा रहा है</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>रिकवरी कुंजी</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>वापस लाएँ</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>बैकअप वापस लाएँ</translation>
    </message>
    <message>
        <source>The clinic goes back to how it was in the backup. The damaged file is kept beside it for support.</source>
        <translation>क्लिनिक बैकअप वाली स्थिति में लौट जाएगा। ख़राब फ़ाइल सहायता के लिए पास में रखी जाएगी।</translation>
    </message>
    <message>
        <source>The key it was made with.</source>
        <translation>वह कुंजी जिससे यह बना था।</translation>
    </message>
    <message>
        <source>There is none in the clinic&apos;s own folder.</source>
        <translation>क्लिनिक के अपने फ़ोल्डर में कोई नहीं है।</translation>
    </message>
    <message>
        <source>Use this key</source>
        <translation>यह कुंजी इस्तेमाल करें</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>DEMO</source>
        <translation>डेमो</translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation>गहरे रंग</translation>
    </message>
    <message>
        <source>LIVE</source>
        <translation>लाइव</translation>
    </message>
    <message>
        <source>Light colours</source>
        <translation>हल्के रंग</translation>
    </message>
    <message>
        <source>MOCK</source>
        <translation>परीक्षण</translation>
    </message>
    <message>
        <source>Search patients and actions</source>
        <translation>मरीज़ या काम खोजें</translation>
    </message>
    <message>
        <source>nothing is sent</source>
        <translation>कुछ नहीं भेजा जाता</translation>
    </message>
    <message>
        <source>{name}, menu</source>
        <translation>{name}, मेनू</translation>
    </message>
</context>
<context>
    <name>about</name>
    <message>
        <source>A file for whoever helps you: versions, settings, checks and the log. No patient data, no message text, no secrets.</source>
        <translation>आपकी मदद करने वाले के लिए एक फ़ाइल: संस्करण, सेटिंग, जाँचें और लॉग। इसमें न मरीज़ों का डेटा है, न संदेश, न कोई गोपनीय कुंजी।</translation>
    </message>
    <message>
        <source>Check everything</source>
        <translation>सब जाँचें</translation>
    </message>
    <message>
        <source>Checking everything</source>
        <translation>सब जाँचा जा रहा है</translation>
    </message>
    <message>
        <source>Clinic</source>
        <translation>क्लिनिक</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>डेटा फ़ोल्डर</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>डेटाबेस</translation>
    </message>
    <message>
        <source>DocAssist is free software under the MIT licence. Its letters are Noto, under the SIL Open Font License.</source>
        <translation>DocAssist, MIT लाइसेंस वाला मुक्त सॉफ़्टवेयर है। इसके अक्षर Noto हैं, SIL Open Font License के अंतर्गत।</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>स्थिति</translation>
    </message>
    <message>
        <source>Save support bundle</source>
        <translation>सहायता फ़ाइल सहेजें</translation>
    </message>
    <message>
        <source>Save support bundle…</source>
        <translation>सहायता फ़ाइल सहेजें…</translation>
    </message>
    <message>
        <source>Saving the support bundle</source>
        <translation>सहायता फ़ाइल सहेजी जा रही है</translation>
    </message>
    <message>
        <source>Support</source>
        <translation>सहायता</translation>
    </message>
    <message>
        <source>The support bundle is in {file}.</source>
        <translation>सहायता फ़ाइल {file} में है।</translation>
    </message>
    <message>
        <source>on a server</source>
        <translation>सर्वर पर</translation>
    </message>
    <message>
        <source>on this computer, encrypted</source>
        <translation>इस कंप्यूटर पर, एन्क्रिप्ट की हुई</translation>
    </message>
    <message>
        <source>the demo: invented people, nothing is sent</source>
        <translation>डेमो: लोग काल्पनिक हैं, कुछ भेजा नहीं जाता</translation>
    </message>
</context>
<context>
    <name>audit</name>
    <message>
        <source>Event {event} at place {position} stands where another one belongs.</source>
        <translation>घटना {event}, क्रम {position} पर, किसी दूसरी घटना की जगह पर है।</translation>
    </message>
    <message>
        <source>Event {event} at place {position} was changed after it was written.</source>
        <translation>घटना {event}, क्रम {position} पर, लिखे जाने के बाद बदली गई।</translation>
    </message>
    <message>
        <source>Event {event} was not written by DocAssist.</source>
        <translation>घटना {event} DocAssist ने नहीं लिखी।</translation>
    </message>
    <message>
        <source>The event at place {position} was deleted.</source>
        <translation>क्रम {position} की घटना मिटा दी गई।</translation>
    </message>
    <message>
        <source>The events from place {position} on were cut off.</source>
        <translation>क्रम {position} से आगे की घटनाएँ काट दी गईं।</translation>
    </message>
</context>
<context>
    <name>audit_page</name>
    <message>
        <source>About</source>
        <translation>विषय</translation>
    </message>
    <message>
        <source>About everything</source>
        <translation>सभी विषय</translation>
    </message>
    <message>
        <source>By everybody</source>
        <translation>सभी लोग</translation>
    </message>
    <message>
        <source>Events looked at: {count}. Each is as it was written.</source>
        <translation>जाँची गई घटनाएँ: {count}। हर घटना वैसी ही है जैसी लिखी गई थी।</translation>
    </message>
    <message>
        <source>Looking at every event</source>
        <translation>हर घटना जाँची जा रही है</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation>यहाँ कुछ नहीं</translation>
    </message>
    <message>
        <source>Nothing of this kind has happened yet.</source>
        <translation>अभी तक ऐसा कुछ नहीं हुआ।</translation>
    </message>
    <message>
        <source>Nothing was tampered with.</source>
        <translation>किसी से छेड़छाड़ नहीं हुई।</translation>
    </message>
    <message>
        <source>The record of what happened is not as DocAssist wrote it.</source>
        <translation>घटनाओं का रिकॉर्ड वैसा नहीं है जैसा DocAssist ने लिखा था।</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>जाँचें</translation>
    </message>
    <message>
        <source>What</source>
        <translation>क्या</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>घटनाएँ</translation>
    </message>
    <message>
        <source>When</source>
        <translation>कब</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>कौन</translation>
    </message>
</context>
<context>
    <name>backup</name>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n दिन पहले</numerusform>
            <numerusform>%n दिन पहले</numerusform>
        </translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>अभी बैकअप लें</translation>
    </message>
    <message>
        <source>Back up to a file</source>
        <translation>फ़ाइल में बैकअप लें</translation>
    </message>
    <message>
        <source>Back up to a file…</source>
        <translation>फ़ाइल में बैकअप लें…</translation>
    </message>
    <message>
        <source>Backing up</source>
        <translation>बैकअप लिया जा रहा है</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>बैकअप</translation>
    </message>
    <message>
        <source>Copied. In ten seconds it is gone from the clipboard.</source>
        <translation>कॉपी हो गई। दस सेकंड में क्लिपबोर्ड से हट जाएगी।</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>कॉपी करें</translation>
    </message>
    <message>
        <source>Every day at</source>
        <translation>हर दिन, समय</translation>
    </message>
    <message>
        <source>Everybody logs in again, with the PINs of that time.</source>
        <translation>सब फिर से लॉग इन करते हैं, उस समय के पिन से।</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>छिपाएँ</translation>
    </message>
    <message>
        <source>How it is now is backed up first, so you can come back to it.</source>
        <translation>पहले अभी की स्थिति का बैकअप लिया जाता है, ताकि आप इस पर लौट सकें।</translation>
    </message>
    <message>
        <source>It is copied, opened again and counted.</source>
        <translation>इसे कॉपी करके, फिर खोलकर गिना जाता है।</translation>
    </message>
    <message>
        <source>It is recorded that you looked at it.</source>
        <translation>यह दर्ज होता है कि आपने इसे देखा।</translation>
    </message>
    <message>
        <source>It opens the clinic&apos;s data and backups on another computer when this one is lost. Whoever has it can read everything: keep it on paper or on a stick, away from this computer.</source>
        <translation>यह कंप्यूटर खो जाए तो यह कुंजी दूसरे कंप्यूटर पर क्लिनिक का डेटा और बैकअप खोलती है। जिसके पास यह हो, वह सब पढ़ सकता है: इसे काग़ज़ पर या पेन ड्राइव में, इस कंप्यूटर से दूर रखें।</translation>
    </message>
    <message>
        <source>Last backup {when}, {why}</source>
        <translation>पिछला बैकअप: {when}, {why}</translation>
    </message>
    <message>
        <source>Messages that were not final open as held: somebody decides about each.</source>
        <translation>अधूरे संदेश रुके हुए खुलते हैं: हर एक पर कोई व्यक्ति फ़ैसला करता है।</translation>
    </message>
    <message>
        <source>No backup yet</source>
        <translation>अभी कोई बैकअप नहीं</translation>
    </message>
    <message>
        <source>On schedule</source>
        <translation>समय पर अपने आप</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>इस कंप्यूटर पर</translation>
    </message>
    <message>
        <source>Only for a backup that was made under another key; else leave it empty.</source>
        <translation>केवल दूसरी कुंजी से बने बैकअप के लिए; नहीं तो ख़ाली छोड़ें।</translation>
    </message>
    <message>
        <source>Putting the backup back</source>
        <translation>बैकअप वापस लाया जा रहा है</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>रिकवरी कुंजी</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>वापस लाएँ</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>बैकअप वापस लाएँ</translation>
    </message>
    <message>
        <source>Restore from a file</source>
        <translation>फ़ाइल से वापस लाएँ</translation>
    </message>
    <message>
        <source>Restore from a file…</source>
        <translation>फ़ाइल से वापस लाएँ…</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>वापस लाएँ…</translation>
    </message>
    <message>
        <source>Save as a file…</source>
        <translation>फ़ाइल में सहेजें…</translation>
    </message>
    <message>
        <source>Save the recovery key</source>
        <translation>रिकवरी कुंजी सहेजें</translation>
    </message>
    <message>
        <source>Saved. Move it away from this computer.</source>
        <translation>सहेज ली गई। इसे इस कंप्यूटर से हटाकर कहीं और रखें।</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>दिखाएँ</translation>
    </message>
    <message>
        <source>Show the recovery key</source>
        <translation>रिकवरी कुंजी दिखाएँ</translation>
    </message>
    <message>
        <source>The backup is in {file}, and was opened and counted.</source>
        <translation>बैकअप {file} में है, और उसे खोलकर गिन लिया गया है।</translation>
    </message>
    <message>
        <source>The backup is made, and was opened and counted.</source>
        <translation>बैकअप बन गया, और उसे खोलकर गिन लिया गया है।</translation>
    </message>
    <message>
        <source>The whole clinic goes back to how it was in this backup:</source>
        <translation>पूरा क्लिनिक इस बैकअप की स्थिति में लौट जाएगा:</translation>
    </message>
    <message>
        <source>There is none yet. Make the first one now.</source>
        <translation>अभी कोई नहीं है। पहला बैकअप अभी लें।</translation>
    </message>
    <message>
        <source>What was entered after this backup is not in it.</source>
        <translation>इस बैकअप के बाद जो दर्ज हुआ, वह इसमें नहीं है।</translation>
    </message>
    <message>
        <source>When this computer is off at that hour, it is done as soon as it is on. The last 12 days, 10 weeks and 9 months are kept.</source>
        <translation>उस समय यह कंप्यूटर बंद हो, तो चालू होते ही बैकअप लिया जाता है। पिछले 12 दिन, 10 सप्ताह और 9 महीने रखे जाते हैं।</translation>
    </message>
    <message>
        <source>Your PIN</source>
        <translation>आपका पिन</translation>
    </message>
    <message>
        <source>before a restore</source>
        <translation>पुराना बैकअप लाने से पहले</translation>
    </message>
    <message>
        <source>before an update</source>
        <translation>अपडेट से पहले</translation>
    </message>
    <message>
        <source>made by hand</source>
        <translation>ख़ुद लिया गया</translation>
    </message>
    <message>
        <source>on schedule</source>
        <translation>समय पर अपने आप</translation>
    </message>
    <message>
        <source>{count} h ago</source>
        <translation>{count}&#xa0;घं. पहले</translation>
    </message>
    <message>
        <source>{count} min ago</source>
        <translation>{count}&#xa0;मि. पहले</translation>
    </message>
</context>
<context>
    <name>consent</name>
    <message>
        <source>For example: on paper, in words at the desk, by phone.</source>
        <translation>जैसे: काग़ज़ पर, काउंटर पर बोलकर, फ़ोन पर।</translation>
    </message>
    <message>
        <source>How</source>
        <translation>किस तरह</translation>
    </message>
    <message>
        <source>In words, at the desk</source>
        <translation>काउंटर पर, बोलकर</translation>
    </message>
    <message>
        <source>Record consent</source>
        <translation>सहमति दर्ज करें</translation>
    </message>
    <message>
        <source>What {name} agrees to</source>
        <translation>सहमति के शब्द: {name}</translation>
    </message>
    <message>
        <source>Withdraw consent</source>
        <translation>सहमति वापस लें</translation>
    </message>
    <message>
        <source>Written into the consent ledger.</source>
        <translation>सहमति रजिस्टर में दर्ज हो गया।</translation>
    </message>
    <message>
        <source>{name} will get no more messages. Appointments and records are not touched.</source>
        <translation>{name} को अब कोई संदेश नहीं जाएगा। अपॉइंटमेंट और रिकॉर्ड वैसे ही रहेंगे।</translation>
    </message>
</context>
<context>
    <name>dates</name>
    <message>
        <source>d MMM</source>
        <comment>a day of this year</comment>
        <translation>d MMM</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>a day of another year</comment>
        <translation>d MMM yyyy</translation>
    </message>
    <message>
        <source>today</source>
        <translation>आज</translation>
    </message>
    <message>
        <source>{day}, {time}</source>
        <translation>{day}, {time}</translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>A Graph version looks like {example}.</source>
        <translation>Graph संस्करण {example} जैसा होता है।</translation>
    </message>
    <message>
        <source>A PIN has 4 to 12 digits; a pass phrase has at least 8 characters.</source>
        <translation>पिन में 4 से 12 अंक होते हैं; पास-वाक्य में कम से कम 8 अक्षर।</translation>
    </message>
    <message>
        <source>A WhatsApp ID has 15 or 16 digits and nothing else.</source>
        <translation>WhatsApp ID में केवल 15 या 16 अंक होते हैं।</translation>
    </message>
    <message>
        <source>A WhatsApp ID has 15 or 16 digits, this has {found}.</source>
        <translation>WhatsApp ID में 15 या 16 अंक होते हैं; यहाँ {found} हैं।</translation>
    </message>
    <message>
        <source>A birth date is not in the future and less than {oldest} years ago.</source>
        <translation>जन्म तिथि भविष्य में नहीं होती और {oldest} वर्ष से कम पुरानी होती है।</translation>
    </message>
    <message>
        <source>A clinic needs at least one administrator.</source>
        <translation>क्लिनिक में कम से कम एक व्यवस्थापक चाहिए।</translation>
    </message>
    <message>
        <source>A country is two letters such as IN or MA.</source>
        <translation>देश दो अक्षरों में लिखा जाता है, जैसे IN या MA।</translation>
    </message>
    <message>
        <source>A message that is {current} cannot become {wanted}.</source>
        <translation>“{current}” स्थिति वाला संदेश “{wanted}” नहीं बन सकता।</translation>
    </message>
    <message>
        <source>A patient needs a name.</source>
        <translation>मरीज़ का नाम ज़रूरी है।</translation>
    </message>
    <message>
        <source>A time zone is a name such as Asia/Kolkata or Africa/Casablanca.</source>
        <translation>समय क्षेत्र Asia/Kolkata या Africa/Casablanca जैसा नाम होता है।</translation>
    </message>
    <message>
        <source>A user needs at least one role.</source>
        <translation>उपयोगकर्ता की कम से कम एक भूमिका चाहिए।</translation>
    </message>
    <message>
        <source>Add --help to see what it takes.</source>
        <translation>यह क्या-क्या लेती है, देखने के लिए --help जोड़ें।</translation>
    </message>
    <message>
        <source>Another patient already has the number {label}.</source>
        <translation>{label} नंबर पहले से किसी दूसरे मरीज़ का है।</translation>
    </message>
    <message>
        <source>As soon as several people work here, everybody needs one.</source>
        <translation>जब कई लोग यहाँ काम करते हों, तो हर एक को पिन चाहिए।</translation>
    </message>
    <message>
        <source>Ask someone whose role allows it, or an administrator to change the role.</source>
        <translation>किसी ऐसे व्यक्ति से कहें जिसकी भूमिका में यह हो, या व्यवस्थापक से भूमिका बदलने को कहें।</translation>
    </message>
    <message>
        <source>At least one character of this recovery key is not as printed.</source>
        <translation>इस रिकवरी कुंजी का कम से कम एक अक्षर छपी हुई कुंजी जैसा नहीं है।</translation>
    </message>
    <message>
        <source>At most {most} characters, this has {found}.</source>
        <translation>अधिकतम {most} अक्षर; यहाँ {found} हैं।</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>रद्द किया गया।</translation>
    </message>
    <message>
        <source>Check how it is written, or search for it.</source>
        <translation>देखें कि सही लिखा है या नहीं, या खोजें।</translation>
    </message>
    <message>
        <source>Check that it is there and that you may open it.</source>
        <translation>देखें कि वह मौजूद है और आपको उसे खोलने की अनुमति है।</translation>
    </message>
    <message>
        <source>Check that the data folder and the files in it belong to you.</source>
        <translation>देखें कि डेटा फ़ोल्डर और उसकी फ़ाइलें आपकी हैं।</translation>
    </message>
    <message>
        <source>Check that the folder belongs to you and that the disk is not read-only.</source>
        <translation>देखें कि फ़ोल्डर आपका है और डिस्क केवल पढ़ने के लिए नहीं है।</translation>
    </message>
    <message>
        <source>Check the address of the database with the person who runs the server.</source>
        <translation>सर्वर चलाने वाले से डेटाबेस का पता जाँच लें।</translation>
    </message>
    <message>
        <source>Check the data folder, or restore the last backup.</source>
        <translation>डेटा फ़ोल्डर देखें, या पिछला बैकअप वापस लाएँ।</translation>
    </message>
    <message>
        <source>Check the digits, or start with + and the country code.</source>
        <translation>अंक जाँचें, या + और देश-कोड से शुरू करें।</translation>
    </message>
    <message>
        <source>Check the digits.</source>
        <translation>अंक जाँचें।</translation>
    </message>
    <message>
        <source>Check the network and the server, then try again.</source>
        <translation>नेटवर्क और सर्वर देखें, फिर कोशिश करें।</translation>
    </message>
    <message>
        <source>Check the number, or search for the name.</source>
        <translation>नंबर जाँचें, या नाम खोजें।</translation>
    </message>
    <message>
        <source>Check the space and the rights in {folder}, then try again.</source>
        <translation>{folder} में जगह और अनुमति देखें, फिर कोशिश करें।</translation>
    </message>
    <message>
        <source>Check whether digits are missing.</source>
        <translation>देखें कि कोई अंक छूट तो नहीं गया।</translation>
    </message>
    <message>
        <source>Check whether digits are repeated, or two numbers stand in one field.</source>
        <translation>देखें कि कोई अंक दोहराया तो नहीं, या एक ही जगह दो नंबर तो नहीं।</translation>
    </message>
    <message>
        <source>Check who owns the data folder, and whether the disk is read-only.</source>
        <translation>देखें कि डेटा फ़ोल्डर किसका है, और डिस्क केवल पढ़ने के लिए तो नहीं।</translation>
    </message>
    <message>
        <source>Choose another backup, or enter the recovery key it was made with.</source>
        <translation>दूसरा बैकअप चुनें, या वह रिकवरी कुंजी डालें जिससे यह बना था।</translation>
    </message>
    <message>
        <source>Choose another folder, or make room on the disk.</source>
        <translation>दूसरा फ़ोल्डर चुनें, या डिस्क में जगह बनाएँ।</translation>
    </message>
    <message>
        <source>Choose another name, or open the existing user again.</source>
        <translation>दूसरा नाम चुनें, या मौजूदा उपयोगकर्ता को फिर चालू करें।</translation>
    </message>
    <message>
        <source>Choose one of {choices}.</source>
        <translation>{choices} में से चुनें।</translation>
    </message>
    <message>
        <source>Choose one of: {choices}.</source>
        <translation>इनमें से चुनें: {choices}।</translation>
    </message>
    <message>
        <source>Choose {example} or a newer one.</source>
        <translation>{example} या उससे नया चुनें।</translation>
    </message>
    <message>
        <source>Compare it group by group with the printed one.</source>
        <translation>छपी हुई कुंजी से एक-एक समूह मिलाएँ।</translation>
    </message>
    <message>
        <source>Copy it again: it is one word of letters, digits and signs, at most {most} characters.</source>
        <translation>इसे फिर कॉपी करें: यह अक्षरों, अंकों और चिह्नों का एक ही शब्द है, अधिकतम {most} अक्षर।</translation>
    </message>
    <message>
        <source>Correct it, or move it away to start from the defaults.</source>
        <translation>उसे ठीक करें, या हटा दें ताकि मूल सेटिंग से शुरू हो।</translation>
    </message>
    <message>
        <source>DocAssist cannot go live yet. Missing: {missing}.</source>
        <translation>DocAssist अभी लाइव नहीं हो सकता। बाकी है: {missing}।</translation>
    </message>
    <message>
        <source>DocAssist cannot write to its data folder {folder}.</source>
        <translation>DocAssist अपने डेटा फ़ोल्डर {folder} में लिख नहीं पा रहा।</translation>
    </message>
    <message>
        <source>DocAssist does not know this language.</source>
        <translation>DocAssist यह भाषा नहीं जानता।</translation>
    </message>
    <message>
        <source>DocAssist is closing, so this was not done.</source>
        <translation>DocAssist बंद हो रहा है, इसलिए यह नहीं हुआ।</translation>
    </message>
    <message>
        <source>DocAssist is locked.</source>
        <translation>DocAssist लॉक है।</translation>
    </message>
    <message>
        <source>DocAssist talks to {address} only.</source>
        <translation>DocAssist केवल {address} से बात करता है।</translation>
    </message>
    <message>
        <source>Enter the clinic&apos;s recovery key, or log in as the person who set DocAssist up.</source>
        <translation>क्लिनिक की रिकवरी कुंजी डालें, या कंप्यूटर पर उस व्यक्ति के रूप में लॉग इन करें जिसने DocAssist तैयार किया था।</translation>
    </message>
    <message>
        <source>Enter whole years, below {oldest}; leave it empty when a birth date is known.</source>
        <translation>पूरे वर्ष लिखें, {oldest} से कम; जन्म तिथि पता हो तो ख़ाली छोड़ें।</translation>
    </message>
    <message>
        <source>Enter your PIN to go on.</source>
        <translation>आगे बढ़ने के लिए अपना पिन डालें।</translation>
    </message>
    <message>
        <source>Fill it in under Settings, WhatsApp; mock mode stays on.</source>
        <translation>इसे सेटिंग, WhatsApp में भरें; परीक्षण मोड चालू रहेगा।</translation>
    </message>
    <message>
        <source>For trials, an address on this computer such as http://127.0.0.1:8000 works too.</source>
        <translation>परीक्षण के लिए इसी कंप्यूटर का पता, जैसे http://127.0.0.1:8000, भी चलता है।</translation>
    </message>
    <message>
        <source>Free some space and try again; everything saved before is intact.</source>
        <translation>कुछ जगह ख़ाली करें और फिर कोशिश करें; पहले सहेजा हुआ सब सुरक्षित है।</translation>
    </message>
    <message>
        <source>Go live from your own clinic.</source>
        <translation>अपने असली क्लिनिक से लाइव हों।</translation>
    </message>
    <message>
        <source>Go on with the previous version of DocAssist and send a support bundle.</source>
        <translation>DocAssist के पिछले संस्करण से काम जारी रखें और सहायता फ़ाइल भेजें।</translation>
    </message>
    <message>
        <source>Install it with the extra named postgresql.</source>
        <translation>इसे postgresql नाम के अतिरिक्त भाग के साथ इंस्टॉल करें।</translation>
    </message>
    <message>
        <source>It has eight groups of characters, as printed when the clinic was set up.</source>
        <translation>इसमें अक्षरों के आठ समूह होते हैं, जैसे क्लिनिक तैयार करते समय छपे थे।</translation>
    </message>
    <message>
        <source>It looks like postgresql://user@host/name.</source>
        <translation>यह postgresql://user@host/name जैसा होता है।</translation>
    </message>
    <message>
        <source>It was left untouched. Move it away, or check the data folder.</source>
        <translation>उसे छुआ नहीं गया। उसे हटाएँ, या डेटा फ़ोल्डर देखें।</translation>
    </message>
    <message>
        <source>Keep the data folder and its backups as they are, and ask who could reach them.</source>
        <translation>डेटा फ़ोल्डर और उसके बैकअप जैसे हैं वैसे रखें, और पता करें कि उन तक किसकी पहुँच थी।</translation>
    </message>
    <message>
        <source>Leave the number empty to get the next free one.</source>
        <translation>अगला ख़ाली नंबर पाने के लिए नंबर ख़ाली छोड़ें।</translation>
    </message>
    <message>
        <source>Log in as an administrator to add more.</source>
        <translation>और जोड़ने के लिए व्यवस्थापक के रूप में लॉग इन करें।</translation>
    </message>
    <message>
        <source>Look for its password window behind the others, then try again.</source>
        <translation>उसकी पासवर्ड विंडो दूसरी विंडो के पीछे देखें, फिर कोशिश करें।</translation>
    </message>
    <message>
        <source>Make a backup to another disk now, and have this disk checked.</source>
        <translation>अभी दूसरी डिस्क पर बैकअप लें, और इस डिस्क की जाँच कराएँ।</translation>
    </message>
    <message>
        <source>Make somebody else administrator first.</source>
        <translation>पहले किसी और को व्यवस्थापक बनाएँ।</translation>
    </message>
    <message>
        <source>No phone number in {region} looks like this.</source>
        <translation>इस देश ({region}) का कोई फ़ोन नंबर ऐसा नहीं होता।</translation>
    </message>
    <message>
        <source>Nobody who comes here was born on that day.</source>
        <translation>यहाँ आने वाला कोई उस दिन पैदा नहीं हुआ।</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>कुछ नहीं बदला गया।</translation>
    </message>
    <message>
        <source>Nothing was changed. Try again; if it stays, restore the last backup.</source>
        <translation>कुछ नहीं बदला गया। फिर कोशिश करें; ठीक न हो तो पिछला बैकअप वापस लाएँ।</translation>
    </message>
    <message>
        <source>Nothing was changed. Use an empty data folder for another clinic.</source>
        <translation>कुछ नहीं बदला गया। दूसरे क्लिनिक के लिए ख़ाली डेटा फ़ोल्डर लें।</translation>
    </message>
    <message>
        <source>Nothing was changed. Wait a moment and try again.</source>
        <translation>कुछ नहीं बदला गया। थोड़ा रुककर फिर कोशिश करें।</translation>
    </message>
    <message>
        <source>Nothing was saved. Look at the change, then save yours again.</source>
        <translation>कुछ नहीं सहेजा गया। बदलाव देखें, फिर अपना बदलाव दोबारा सहेजें।</translation>
    </message>
    <message>
        <source>Nothing was sent. Try again.</source>
        <translation>कुछ नहीं भेजा गया। फिर कोशिश करें।</translation>
    </message>
    <message>
        <source>Nothing was written over. Choose another name.</source>
        <translation>किसी फ़ाइल को मिटाया नहीं गया। दूसरा नाम चुनें।</translation>
    </message>
    <message>
        <source>Numbers lie between 1 and {largest}; leave it empty to get the next free one.</source>
        <translation>नंबर 1 से {largest} तक होते हैं; अगला ख़ाली नंबर पाने के लिए ख़ाली छोड़ें।</translation>
    </message>
    <message>
        <source>Quiet hours look like 21:00-08:00, or off.</source>
        <translation>शांत समय 21:00-08:00 जैसा लिखें, या off।</translation>
    </message>
    <message>
        <source>Refresh the list: somebody else may have decided already.</source>
        <translation>सूची ताज़ा करें: शायद किसी और ने पहले ही फ़ैसला कर लिया है।</translation>
    </message>
    <message>
        <source>Restore it from the last backup.</source>
        <translation>इसे पिछले बैकअप से वापस लाएँ।</translation>
    </message>
    <message>
        <source>Restore the last backup; keep the damaged file for support.</source>
        <translation>पिछला बैकअप वापस लाएँ; ख़राब फ़ाइल सहायता के लिए रखें।</translation>
    </message>
    <message>
        <source>Set up and unlock the system&apos;s keyring and start again, or look around in the demo clinic.</source>
        <translation>सिस्टम की कीरिंग तैयार करके खोलें और फिर शुरू करें, या डेमो क्लिनिक देखें।</translation>
    </message>
    <message>
        <source>Set up the system&apos;s own keyring before going live.</source>
        <translation>लाइव होने से पहले सिस्टम की अपनी कीरिंग तैयार करें।</translation>
    </message>
    <message>
        <source>Somebody else has changed this patient since you opened the record.</source>
        <translation>आपके रिकॉर्ड खोलने के बाद किसी और ने इस मरीज़ की जानकारी बदली है।</translation>
    </message>
    <message>
        <source>Something went wrong (reference {reference}).</source>
        <translation>कुछ गड़बड़ हुई (संदर्भ {reference})।</translation>
    </message>
    <message>
        <source>Something went wrong.</source>
        <translation>कुछ गड़बड़ हुई।</translation>
    </message>
    <message>
        <source>Start it again and repeat the step.</source>
        <translation>इसे फिर शुरू करें और यह काम दोहराएँ।</translation>
    </message>
    <message>
        <source>Start it from a desktop session. `docassist --help` lists what works without a window.</source>
        <translation>इसे डेस्कटॉप सत्र से शुरू करें। `docassist --help` बताता है कि बिना विंडो के क्या चलता है।</translation>
    </message>
    <message>
        <source>Stopped before it was done.</source>
        <translation>पूरा होने से पहले रोका गया।</translation>
    </message>
    <message>
        <source>The address of the database cannot be used.</source>
        <translation>डेटाबेस का पता काम में नहीं आ सकता।</translation>
    </message>
    <message>
        <source>The backup could not be made.</source>
        <translation>बैकअप नहीं बन सका।</translation>
    </message>
    <message>
        <source>The backup could not be restored.</source>
        <translation>बैकअप वापस नहीं लाया जा सका।</translation>
    </message>
    <message>
        <source>The clinic&apos;s data is as it was before. Close other DocAssist windows and try again.</source>
        <translation>क्लिनिक का डेटा पहले जैसा है। DocAssist की दूसरी विंडो बंद करके फिर कोशिश करें।</translation>
    </message>
    <message>
        <source>The clinic&apos;s database can be read but not written.</source>
        <translation>क्लिनिक का डेटाबेस पढ़ा जा सकता है, पर उसमें लिखा नहीं जा सकता।</translation>
    </message>
    <message>
        <source>The clinic&apos;s database could not be used.</source>
        <translation>क्लिनिक का डेटाबेस काम में नहीं लाया जा सका।</translation>
    </message>
    <message>
        <source>The clinic&apos;s database file could not be opened.</source>
        <translation>क्लिनिक की डेटाबेस फ़ाइल नहीं खुल सकी।</translation>
    </message>
    <message>
        <source>The clinic&apos;s database server does not answer.</source>
        <translation>क्लिनिक का डेटाबेस सर्वर जवाब नहीं दे रहा।</translation>
    </message>
    <message>
        <source>The database could not be brought up to date and was left as it was.</source>
        <translation>डेटाबेस अपडेट नहीं हो सका और जैसा था वैसा ही है।</translation>
    </message>
    <message>
        <source>The database file is damaged and was not opened.</source>
        <translation>डेटाबेस फ़ाइल ख़राब है और खोली नहीं गई।</translation>
    </message>
    <message>
        <source>The database is busy with another program.</source>
        <translation>डेटाबेस किसी दूसरे प्रोग्राम में व्यस्त है।</translation>
    </message>
    <message>
        <source>The database server refused this user, password or database name.</source>
        <translation>सर्वर ने यह उपयोगकर्ता, पासवर्ड या डेटाबेस का नाम नहीं माना।</translation>
    </message>
    <message>
        <source>The demo clinic stays in mock mode.</source>
        <translation>डेमो क्लिनिक परीक्षण मोड में ही रहता है।</translation>
    </message>
    <message>
        <source>The disk did not do what it was asked, so this was not saved.</source>
        <translation>डिस्क ने बताया गया काम नहीं किया, इसलिए यह सहेजा नहीं गया।</translation>
    </message>
    <message>
        <source>The disk is full, so this was not saved.</source>
        <translation>डिस्क भरी हुई है, इसलिए यह सहेजा नहीं गया।</translation>
    </message>
    <message>
        <source>The file in the place of the clinic&apos;s database is not DocAssist&apos;s.</source>
        <translation>क्लिनिक के डेटाबेस की जगह पर जो फ़ाइल है, वह DocAssist की नहीं है।</translation>
    </message>
    <message>
        <source>The key in this computer&apos;s keyring does not open this database.</source>
        <translation>इस कंप्यूटर की कीरिंग की कुंजी से यह डेटाबेस नहीं खुलता।</translation>
    </message>
    <message>
        <source>The key to this clinic&apos;s database is not in this computer&apos;s keyring.</source>
        <translation>इस क्लिनिक के डेटाबेस की कुंजी इस कंप्यूटर की कीरिंग में नहीं है।</translation>
    </message>
    <message>
        <source>The keyring does not answer.</source>
        <translation>कीरिंग जवाब नहीं दे रही।</translation>
    </message>
    <message>
        <source>The keyring is locked.</source>
        <translation>कीरिंग लॉक है।</translation>
    </message>
    <message>
        <source>The keyring of this computer ({name}) is not known to keep secrets safe.</source>
        <translation>इस कंप्यूटर की कीरिंग ({name}) गोपनीय जानकारी सुरक्षित रखती है, यह पक्का नहीं है।</translation>
    </message>
    <message>
        <source>The record of what happened is not as DocAssist wrote it.</source>
        <translation>घटनाओं का रिकॉर्ड वैसा नहीं है जैसा DocAssist ने लिखा था।</translation>
    </message>
    <message>
        <source>The settings file {file} cannot be read.</source>
        <translation>सेटिंग फ़ाइल {file} पढ़ी नहीं जा सकी।</translation>
    </message>
    <message>
        <source>There is already a user called {name}.</source>
        <translation>{name} नाम का उपयोगकर्ता पहले से है।</translation>
    </message>
    <message>
        <source>There is no database where this clinic&apos;s should be.</source>
        <translation>जहाँ इस क्लिनिक का डेटाबेस होना चाहिए, वहाँ कोई डेटाबेस नहीं है।</translation>
    </message>
    <message>
        <source>There is no screen for DocAssist to open its window on.</source>
        <translation>DocAssist की विंडो खोलने के लिए कोई स्क्रीन नहीं है।</translation>
    </message>
    <message>
        <source>There is no setting called {name}.</source>
        <translation>{name} नाम की कोई सेटिंग नहीं है।</translation>
    </message>
    <message>
        <source>There is no such patient.</source>
        <translation>ऐसा कोई मरीज़ नहीं है।</translation>
    </message>
    <message>
        <source>There is nothing called {name}.</source>
        <translation>{name} नाम से कुछ नहीं है।</translation>
    </message>
    <message>
        <source>This DocAssist was installed without its part for PostgreSQL.</source>
        <translation>यह DocAssist अपने PostgreSQL वाले भाग के बिना इंस्टॉल हुआ है।</translation>
    </message>
    <message>
        <source>This PIN is not right.</source>
        <translation>यह पिन सही नहीं है।</translation>
    </message>
    <message>
        <source>This cannot be a patient&apos;s number.</source>
        <translation>यह मरीज़ का नंबर नहीं हो सकता।</translation>
    </message>
    <message>
        <source>This cannot be a token or secret.</source>
        <translation>यह टोकन या सीक्रेट नहीं हो सकता।</translation>
    </message>
    <message>
        <source>This cannot be an age.</source>
        <translation>यह उम्र नहीं हो सकती।</translation>
    </message>
    <message>
        <source>This cannot be empty.</source>
        <translation>इसे ख़ाली नहीं छोड़ा जा सकता।</translation>
    </message>
    <message>
        <source>This clinic already has a key, and the one entered is another.</source>
        <translation>इस क्लिनिक की एक कुंजी पहले से है, और डाली गई कुंजी दूसरी है।</translation>
    </message>
    <message>
        <source>This clinic already has users.</source>
        <translation>इस क्लिनिक में पहले से उपयोगकर्ता हैं।</translation>
    </message>
    <message>
        <source>This command cannot be understood: {reason}.</source>
        <translation>यह कमांड समझ में नहीं आई: {reason}।</translation>
    </message>
    <message>
        <source>This computer has no usable keyring, so the clinic&apos;s data cannot be locked safely.</source>
        <translation>इस कंप्यूटर में काम की कीरिंग नहीं है, इसलिए क्लिनिक का डेटा सुरक्षित बंद नहीं किया जा सकता।</translation>
    </message>
    <message>
        <source>This database was written by a newer DocAssist and was left untouched.</source>
        <translation>यह डेटाबेस DocAssist के नए संस्करण ने लिखा है और इसे छुआ नहीं गया।</translation>
    </message>
    <message>
        <source>This is a whole number from {lowest} to {highest}.</source>
        <translation>यहाँ {lowest} से {highest} तक की पूर्ण संख्या चाहिए।</translation>
    </message>
    <message>
        <source>This is neither a date nor an age.</source>
        <translation>यह न तारीख़ है, न उम्र।</translation>
    </message>
    <message>
        <source>This is not a phone number that can be called.</source>
        <translation>इस फ़ोन नंबर पर कॉल नहीं किया जा सकता।</translation>
    </message>
    <message>
        <source>This is not a phone number.</source>
        <translation>यह फ़ोन नंबर नहीं है।</translation>
    </message>
    <message>
        <source>This is not a recovery key.</source>
        <translation>यह रिकवरी कुंजी नहीं है।</translation>
    </message>
    <message>
        <source>This is not a sex that can be recorded.</source>
        <translation>यह लिंग दर्ज नहीं किया जा सकता।</translation>
    </message>
    <message>
        <source>This phone number is too long.</source>
        <translation>यह फ़ोन नंबर बहुत लंबा है।</translation>
    </message>
    <message>
        <source>This phone number is too short.</source>
        <translation>यह फ़ोन नंबर बहुत छोटा है।</translation>
    </message>
    <message>
        <source>This stored file is damaged and was not opened.</source>
        <translation>यह सहेजी हुई फ़ाइल ख़राब है और खोली नहीं गई।</translation>
    </message>
    <message>
        <source>Too many wrong PINs.</source>
        <translation>बहुत बार ग़लत पिन।</translation>
    </message>
    <message>
        <source>Try again; after five wrong tries you have to wait.</source>
        <translation>फिर कोशिश करें; पाँच ग़लत कोशिशों के बाद रुकना पड़ता है।</translation>
    </message>
    <message>
        <source>Try again; if it happens again, send a support bundle with this reference.</source>
        <translation>फिर कोशिश करें; दोबारा हो तो इस संदर्भ के साथ सहायता फ़ाइल भेजें।</translation>
    </message>
    <message>
        <source>Try again; if it happens again, send a support bundle.</source>
        <translation>फिर कोशिश करें; दोबारा हो तो सहायता फ़ाइल भेजें।</translation>
    </message>
    <message>
        <source>Unlock it with your system password and try again.</source>
        <translation>सिस्टम के पासवर्ड से इसे खोलें और फिर कोशिश करें।</translation>
    </message>
    <message>
        <source>Update DocAssist on this computer.</source>
        <translation>इस कंप्यूटर पर DocAssist अपडेट करें।</translation>
    </message>
    <message>
        <source>Use digits, spaces and a leading plus only.</source>
        <translation>केवल अंक, ख़ाली जगह और शुरू में + लिखें।</translation>
    </message>
    <message>
        <source>Wait {seconds} seconds, then try again.</source>
        <translation>{seconds}&#xa0;सेकंड रुकें, फिर कोशिश करें।</translation>
    </message>
    <message>
        <source>What had been saved stays; start it again for the rest.</source>
        <translation>जो सहेजा जा चुका था वह रहेगा; बाकी के लिए फिर शुरू करें।</translation>
    </message>
    <message>
        <source>WhatsApp no longer offers Graph version {version}.</source>
        <translation>WhatsApp अब Graph संस्करण {version} नहीं देता।</translation>
    </message>
    <message>
        <source>Whether this patient agreed to messages could not be looked up.</source>
        <translation>यह पता नहीं चल सका कि मरीज़ ने संदेशों के लिए सहमति दी है या नहीं।</translation>
    </message>
    <message>
        <source>Write 14/05/1992 with the day first, 1992-05-14, the year alone, or an age such as 34.</source>
        <translation>14/05/1992 (पहले दिन), 1992-05-14, केवल वर्ष, या 34 जैसी उम्र लिखें।</translation>
    </message>
    <message>
        <source>Write it as the patient does, in any script.</source>
        <translation>वैसे ही लिखें जैसे मरीज़ लिखता है, किसी भी लिपि में।</translation>
    </message>
    <message>
        <source>`docassist settings show` lists them all.</source>
        <translation>`docassist settings show` सबकी सूची दिखाता है।</translation>
    </message>
    <message>
        <source>{field}: {reason}.</source>
        <translation>{field}: {reason}।</translation>
    </message>
    <message>
        <source>{file} cannot be read.</source>
        <translation>{file} पढ़ी नहीं जा सकी।</translation>
    </message>
    <message>
        <source>{file} cannot be written.</source>
        <translation>{file} लिखी नहीं जा सकी।</translation>
    </message>
    <message>
        <source>{file} is not a backup that this clinic&apos;s key opens.</source>
        <translation>{file} ऐसा बैकअप नहीं है जो इस क्लिनिक की कुंजी से खुले।</translation>
    </message>
    <message>
        <source>{file} is there already and is not a backup of this clinic.</source>
        <translation>{file} पहले से है और इस क्लिनिक का बैकअप नहीं है।</translation>
    </message>
    <message>
        <source>{file} is there already and is not a support bundle.</source>
        <translation>{file} पहले से है और सहायता फ़ाइल नहीं है।</translation>
    </message>
    <message>
        <source>{name} has no PIN.</source>
        <translation>{name} का पिन नहीं है।</translation>
    </message>
    <message>
        <source>{name} may not do this.</source>
        <translation>{name} को इसकी अनुमति नहीं है।</translation>
    </message>
</context>
<context>
    <name>events</name>
    <message>
        <source>, </source>
        <comment>between settings</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>A backup could not be made</source>
        <translation>बैकअप नहीं बन सका</translation>
    </message>
    <message>
        <source>A wrong PIN for {user}</source>
        <translation>ग़लत पिन: {user}</translation>
    </message>
    <message>
        <source>Added {user}</source>
        <translation>जोड़ा: {user}</translation>
    </message>
    <message>
        <source>Attachments that were not in it: {count}.</source>
        <translation>जो अटैचमेंट इसमें नहीं थे: {count}।</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>बैकअप</translation>
    </message>
    <message>
        <source>Brought the database up to date</source>
        <translation>डेटाबेस अपडेट किया</translation>
    </message>
    <message>
        <source>Changed a setting: {setting}</source>
        <translation>सेटिंग बदली: {setting}</translation>
    </message>
    <message>
        <source>Changed the record of {patient}</source>
        <translation>रिकॉर्ड बदला: {patient}</translation>
    </message>
    <message>
        <source>Changed what is known of {user}</source>
        <translation>जानकारी बदली: {user}</translation>
    </message>
    <message>
        <source>Graph address</source>
        <translation>Graph पता</translation>
    </message>
    <message>
        <source>Graph version</source>
        <translation>Graph संस्करण</translation>
    </message>
    <message>
        <source>Its record of what happened was not as DocAssist wrote it.</source>
        <translation>इसका घटनाओं का रिकॉर्ड वैसा नहीं था जैसा DocAssist ने लिखा था।</translation>
    </message>
    <message>
        <source>Locked the screen</source>
        <translation>स्क्रीन लॉक की</translation>
    </message>
    <message>
        <source>Logged in</source>
        <translation>लॉग इन किया</translation>
    </message>
    <message>
        <source>Logged out</source>
        <translation>लॉग आउट किया</translation>
    </message>
    <message>
        <source>Looked at the recovery key</source>
        <translation>रिकवरी कुंजी देखी</translation>
    </message>
    <message>
        <source>Made a backup</source>
        <translation>बैकअप लिया</translation>
    </message>
    <message>
        <source>Messages that wait for a decision: {count}.</source>
        <translation>फ़ैसले के इंतज़ार में संदेश: {count}।</translation>
    </message>
    <message>
        <source>Opened a file</source>
        <translation>फ़ाइल खोली</translation>
    </message>
    <message>
        <source>Opened the record of {patient}</source>
        <translation>रिकॉर्ड खोला: {patient}</translation>
    </message>
    <message>
        <source>Patients</source>
        <translation>मरीज़</translation>
    </message>
    <message>
        <source>Put a backup back</source>
        <translation>बैकअप वापस लाया गया</translation>
    </message>
    <message>
        <source>Recorded that {patient} withdrew consent</source>
        <translation>सहमति वापसी: {patient}</translation>
    </message>
    <message>
        <source>Recorded the consent of {patient}</source>
        <translation>सहमति: {patient}</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>रिकवरी कुंजी</translation>
    </message>
    <message>
        <source>Registered {patient}</source>
        <translation>पंजीकरण: {patient}</translation>
    </message>
    <message>
        <source>Removed from the keyring: {secret}</source>
        <translation>कीरिंग से हटाया: {secret}</translation>
    </message>
    <message>
        <source>Saved a support bundle</source>
        <translation>सहायता फ़ाइल सहेजी</translation>
    </message>
    <message>
        <source>Searched the patients</source>
        <translation>मरीज़ों में खोज की</translation>
    </message>
    <message>
        <source>Secrets</source>
        <translation>गोपनीय कुंजियाँ</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>सेटिंग</translation>
    </message>
    <message>
        <source>Stored a file</source>
        <translation>फ़ाइल सहेजी</translation>
    </message>
    <message>
        <source>Stored in the keyring: {secret}</source>
        <translation>कीरिंग में रखा: {secret}</translation>
    </message>
    <message>
        <source>The clinic is as it was in the backup of {moment}.</source>
        <translation>क्लिनिक अब इस बैकअप जैसा है: {moment}।</translation>
    </message>
    <message>
        <source>The clinic was set up</source>
        <translation>क्लिनिक तैयार किया गया</translation>
    </message>
    <message>
        <source>Unlocked the screen</source>
        <translation>स्क्रीन का लॉक खोला</translation>
    </message>
    <message>
        <source>Users and log-ins</source>
        <translation>उपयोगकर्ता और लॉग इन</translation>
    </message>
    <message>
        <source>WhatsApp on or off</source>
        <translation>WhatsApp चालू या बंद</translation>
    </message>
    <message>
        <source>access token</source>
        <translation>ऐक्सेस टोकन</translation>
    </message>
    <message>
        <source>app secret</source>
        <translation>ऐप सीक्रेट</translation>
    </message>
    <message>
        <source>business account ID</source>
        <translation>बिज़नेस अकाउंट ID</translation>
    </message>
    <message>
        <source>country</source>
        <translation>देश</translation>
    </message>
    <message>
        <source>hour of the backup</source>
        <translation>बैकअप का समय</translation>
    </message>
    <message>
        <source>language of the clinic</source>
        <translation>क्लिनिक की भाषा</translation>
    </message>
    <message>
        <source>lock of the screen</source>
        <translation>स्क्रीन लॉक</translation>
    </message>
    <message>
        <source>messages per minute</source>
        <translation>प्रति मिनट संदेश</translation>
    </message>
    <message>
        <source>mock or live</source>
        <translation>परीक्षण या लाइव</translation>
    </message>
    <message>
        <source>name of the clinic</source>
        <translation>क्लिनिक का नाम</translation>
    </message>
    <message>
        <source>phone number ID</source>
        <translation>फ़ोन नंबर ID</translation>
    </message>
    <message>
        <source>quiet hours</source>
        <translation>शांत समय</translation>
    </message>
    <message>
        <source>relay token</source>
        <translation>रिले टोकन</translation>
    </message>
    <message>
        <source>time zone</source>
        <translation>समय क्षेत्र</translation>
    </message>
    <message>
        <source>verify token</source>
        <translation>वेरिफ़ाई टोकन</translation>
    </message>
</context>
<context>
    <name>health</name>
    <message>
        <source>Ask who runs the server to switch TLS on.</source>
        <translation>सर्वर चलाने वाले से TLS चालू करने को कहें।</translation>
    </message>
    <message>
        <source>Backup {hours} h ago</source>
        <translation>बैकअप {hours}&#xa0;घं. पहले</translation>
    </message>
    <message>
        <source>Backups and attachments are encrypted on this disk; the server&apos;s disk is up to who runs the server.</source>
        <translation>इस डिस्क पर बैकअप और अटैचमेंट एन्क्रिप्ट हैं; सर्वर की डिस्क उसे चलाने वाले के हाथ में है।</translation>
    </message>
    <message>
        <source>Check the clock</source>
        <translation>घड़ी जाँचें</translation>
    </message>
    <message>
        <source>Clock plausible</source>
        <translation>घड़ी ठीक</translation>
    </message>
    <message>
        <source>Connection not encrypted</source>
        <translation>कनेक्शन एन्क्रिप्ट नहीं</translation>
    </message>
    <message>
        <source>Database damaged</source>
        <translation>डेटाबेस ख़राब</translation>
    </message>
    <message>
        <source>Database whole</source>
        <translation>डेटाबेस सही-सलामत</translation>
    </message>
    <message>
        <source>DocAssist was installed without its typefaces.</source>
        <translation>DocAssist अपने फ़ॉन्ट के बिना इंस्टॉल हुआ है।</translation>
    </message>
    <message>
        <source>Encrypted</source>
        <translation>एन्क्रिप्टेड</translation>
    </message>
    <message>
        <source>Events recorded</source>
        <translation>घटनाएँ दर्ज</translation>
    </message>
    <message>
        <source>Free some space soon: on a full disk nothing more can be saved.</source>
        <translation>जल्दी कुछ जगह बनाएँ: डिस्क भर गई तो कुछ भी सहेजा नहीं जा सकेगा।</translation>
    </message>
    <message>
        <source>Have it proved under Settings, and keep the data folder as it is.</source>
        <translation>सेटिंग में इसकी जाँच कराएँ, और डेटा फ़ोल्डर जैसा है वैसा रखें।</translation>
    </message>
    <message>
        <source>Install it again.</source>
        <translation>इसे फिर से इंस्टॉल करें।</translation>
    </message>
    <message>
        <source>Keyring in order</source>
        <translation>कीरिंग ठीक</translation>
    </message>
    <message>
        <source>Make a backup, and restore it into a newly set up DocAssist.</source>
        <translation>बैकअप लें और उसे नए तैयार किए DocAssist में वापस लाएँ।</translation>
    </message>
    <message>
        <source>Make one now under Settings, and see whether it works.</source>
        <translation>सेटिंग में अभी एक बैकअप लें और देखें कि काम करता है या नहीं।</translation>
    </message>
    <message>
        <source>No backup yet</source>
        <translation>अभी कोई बैकअप नहीं</translation>
    </message>
    <message>
        <source>No keyring needed</source>
        <translation>कीरिंग ज़रूरी नहीं</translation>
    </message>
    <message>
        <source>No webhook yet</source>
        <translation>अभी वेबहुक नहीं</translation>
    </message>
    <message>
        <source>Not encrypted</source>
        <translation>एन्क्रिप्ट नहीं</translation>
    </message>
    <message>
        <source>Only {free} GB are left on the disk with the clinic&apos;s data.</source>
        <translation>क्लिनिक के डेटा वाली डिस्क पर केवल {free}&#xa0;GB बची है।</translation>
    </message>
    <message>
        <source>Record of events broken</source>
        <translation>रिकॉर्ड में छेड़छाड़</translation>
    </message>
    <message>
        <source>Remove it from the file, have it replaced, and store the new one in the keyring.</source>
        <translation>इसे फ़ाइल से हटाएँ, बदलवाएँ और नया कीरिंग में रखें।</translation>
    </message>
    <message>
        <source>Replies and receipts do not reach the clinic: check the way they come in.</source>
        <translation>जवाब और पावती क्लिनिक तक नहीं पहुँच रहे: देखें कि वे किस रास्ते से आते हैं।</translation>
    </message>
    <message>
        <source>Restore the last backup; keep the damaged file for support.</source>
        <translation>पिछला बैकअप वापस लाएँ; ख़राब फ़ाइल सहायता के लिए रखें।</translation>
    </message>
    <message>
        <source>Secret in a file</source>
        <translation>फ़ाइल में गोपनीय कुंजी</translation>
    </message>
    <message>
        <source>Set date and time, and let the system keep them right.</source>
        <translation>तारीख़ और समय ठीक करें, और सिस्टम को उन्हें सही रखने दें।</translation>
    </message>
    <message>
        <source>Settings in order</source>
        <translation>सेटिंग ठीक</translation>
    </message>
    <message>
        <source>Store one under Settings, WhatsApp.</source>
        <translation>सेटिंग, WhatsApp में एक रखें।</translation>
    </message>
    <message>
        <source>The access token lies in the keyring.</source>
        <translation>ऐक्सेस टोकन कीरिंग में है।</translation>
    </message>
    <message>
        <source>The clinic&apos;s key is safe in {keyring}.</source>
        <translation>क्लिनिक की कुंजी {keyring} में सुरक्षित है।</translation>
    </message>
    <message>
        <source>The computer&apos;s clock is behind: reminders would go out at wrong times.</source>
        <translation>कंप्यूटर की घड़ी पीछे है: रिमाइंडर ग़लत समय पर जाएँगे।</translation>
    </message>
    <message>
        <source>The computer&apos;s clock looks right.</source>
        <translation>कंप्यूटर की घड़ी सही लगती है।</translation>
    </message>
    <message>
        <source>The computer&apos;s clock was set back while DocAssist was running.</source>
        <translation>DocAssist चलते समय कंप्यूटर की घड़ी पीछे की गई।</translation>
    </message>
    <message>
        <source>The database is damaged. Places found: {count}.</source>
        <translation>डेटाबेस ख़राब है। मिली जगहें: {count}।</translation>
    </message>
    <message>
        <source>The database is not encrypted.</source>
        <translation>डेटाबेस एन्क्रिप्ट नहीं है।</translation>
    </message>
    <message>
        <source>The database was looked through and is whole.</source>
        <translation>डेटाबेस पूरा देखा गया और सही-सलामत है।</translation>
    </message>
    <message>
        <source>The database, its backups and the attachments are encrypted on this disk.</source>
        <translation>इस डिस्क पर डेटाबेस, उसके बैकअप और अटैचमेंट एन्क्रिप्ट हैं।</translation>
    </message>
    <message>
        <source>The demo clinic needs no keyring.</source>
        <translation>डेमो क्लिनिक को कीरिंग की ज़रूरत नहीं।</translation>
    </message>
    <message>
        <source>The last backup was made and proved {hours} h ago.</source>
        <translation>पिछला बैकअप {hours}&#xa0;घं. पहले बना और जाँचा गया।</translation>
    </message>
    <message>
        <source>The record of what happened was changed by something other than DocAssist.</source>
        <translation>घटनाओं का रिकॉर्ड DocAssist के अलावा किसी और ने बदला है।</translation>
    </message>
    <message>
        <source>The settings can be read and hold no secret.</source>
        <translation>सेटिंग पढ़ी जा सकती है और उसमें कोई गोपनीय कुंजी नहीं है।</translation>
    </message>
    <message>
        <source>The settings file holds a secret ({names}), which is not used.</source>
        <translation>सेटिंग फ़ाइल में गोपनीय कुंजी ({names}) है, जो काम में नहीं ली जाती।</translation>
    </message>
    <message>
        <source>The typefaces for every script are installed with DocAssist.</source>
        <translation>हर लिपि के फ़ॉन्ट DocAssist के साथ इंस्टॉल हैं।</translation>
    </message>
    <message>
        <source>There is no access token in the keyring, so nothing can be sent.</source>
        <translation>कीरिंग में ऐक्सेस टोकन नहीं है, इसलिए कुछ भेजा नहीं जा सकता।</translation>
    </message>
    <message>
        <source>There is no backup on this computer yet.</source>
        <translation>इस कंप्यूटर पर अभी कोई बैकअप नहीं है।</translation>
    </message>
    <message>
        <source>Token missing</source>
        <translation>टोकन नहीं है</translation>
    </message>
    <message>
        <source>Token stored</source>
        <translation>टोकन मौजूद</translation>
    </message>
    <message>
        <source>Typefaces: {count}</source>
        <translation>फ़ॉन्ट: {count}</translation>
    </message>
    <message>
        <source>Update DocAssist, or choose a newer version under Settings.</source>
        <translation>DocAssist अपडेट करें, या सेटिंग में नया संस्करण चुनें।</translation>
    </message>
    <message>
        <source>Webhook heard</source>
        <translation>वेबहुक चालू</translation>
    </message>
    <message>
        <source>Webhook silent {hours} h</source>
        <translation>वेबहुक {hours}&#xa0;घं. से चुप</translation>
    </message>
    <message>
        <source>What goes to the database server can be read on the network.</source>
        <translation>डेटाबेस सर्वर को जो जाता है, वह नेटवर्क पर पढ़ा जा सकता है।</translation>
    </message>
    <message>
        <source>What happens is recorded and chained.</source>
        <translation>जो होता है वह दर्ज होकर आपस में जुड़ता जाता है।</translation>
    </message>
    <message>
        <source>WhatsApp has not reported anything to this clinic yet.</source>
        <translation>WhatsApp ने इस क्लिनिक को अभी तक कुछ नहीं बताया।</translation>
    </message>
    <message>
        <source>WhatsApp has reported nothing for {hours} h.</source>
        <translation>WhatsApp ने {hours}&#xa0;घं. से कुछ नहीं बताया।</translation>
    </message>
    <message>
        <source>WhatsApp no longer offers version {version} of its interface.</source>
        <translation>WhatsApp अब अपने इंटरफ़ेस का संस्करण {version} नहीं देता।</translation>
    </message>
    <message>
        <source>WhatsApp offers version {version} of its interface for long enough.</source>
        <translation>WhatsApp अपने इंटरफ़ेस का संस्करण {version} अभी काफ़ी समय तक देगा।</translation>
    </message>
    <message>
        <source>WhatsApp reports what happens to messages.</source>
        <translation>WhatsApp बताता है कि संदेशों का क्या हुआ।</translation>
    </message>
    <message>
        <source>WhatsApp soon ends version {version} of its interface. Days left: {days}.</source>
        <translation>WhatsApp अपने इंटरफ़ेस का संस्करण {version} जल्दी बंद करेगा। बचे दिन: {days}।</translation>
    </message>
    <message>
        <source>WhatsApp {version}</source>
        <translation>WhatsApp {version}</translation>
    </message>
    <message>
        <source>{free} GB are free on the disk with the clinic&apos;s data.</source>
        <translation>क्लिनिक के डेटा वाली डिस्क पर {free}&#xa0;GB ख़ाली है।</translation>
    </message>
    <message>
        <source>{free} GB free</source>
        <translation>{free}&#xa0;GB ख़ाली</translation>
    </message>
</context>
<context>
    <name>kit</name>
    <message>
        <source>Allergies</source>
        <translation>एलर्जी</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>रद्द करें</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>मिटाएँ</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>बंद करें</translation>
    </message>
    <message>
        <source>Show what is typed</source>
        <translation>लिखा हुआ दिखाएँ</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>रुक रहा है…</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>पहले जैसा करें</translation>
    </message>
</context>
<context>
    <name>patients</name>
    <message numerus="yes">
        <source>%n d</source>
        <translation>
            <numerusform>%n दिन</numerusform>
            <numerusform>%n दिन</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mo</source>
        <translation>
            <numerusform>%n माह</numerusform>
            <numerusform>%n माह</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n y</source>
        <translation>
            <numerusform>%n वर्ष</numerusform>
            <numerusform>%n वर्ष</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between age and sex</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>14/05/1992, or 34 if only the age is known</source>
        <translation>14/05/1992, या केवल उम्र पता हो तो 34</translation>
    </message>
    <message>
        <source>A name is enough to begin with. Phone, allergies and the consent to messages can follow.</source>
        <translation>शुरू करने के लिए नाम काफ़ी है। फ़ोन, एलर्जी और संदेशों की सहमति बाद में जोड़ी जा सकती है।</translation>
    </message>
    <message>
        <source>Add patient</source>
        <translation>मरीज़ जोड़ें</translation>
    </message>
    <message>
        <source>Add patient (Ctrl+N)</source>
        <translation>मरीज़ जोड़ें (Ctrl+N)</translation>
    </message>
    <message>
        <source>Agrees to messages on WhatsApp (said at the desk)</source>
        <translation>WhatsApp संदेशों के लिए सहमत (काउंटर पर कहा)</translation>
    </message>
    <message>
        <source>Allergies</source>
        <translation>एलर्जी</translation>
    </message>
    <message>
        <source>Best matches: {shown} of {found}</source>
        <translation>सबसे मिलते-जुलते: {found} में से {shown}</translation>
    </message>
    <message>
        <source>Birth date or age</source>
        <translation>जन्म तिथि या उम्र</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>नाम से</translation>
    </message>
    <message>
        <source>Choose a patient</source>
        <translation>मरीज़ चुनें</translation>
    </message>
    <message>
        <source>Consent to WhatsApp</source>
        <translation>WhatsApp की सहमति</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>संपर्क</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>बदलें</translation>
    </message>
    <message>
        <source>Edit patient</source>
        <translation>मरीज़ की जानकारी बदलें</translation>
    </message>
    <message>
        <source>F</source>
        <comment>female</comment>
        <translation>म</translation>
    </message>
    <message>
        <source>Fewer letters find more. A phone is found by any four digits of it.</source>
        <translation>कम अक्षर लिखें तो ज़्यादा मिलेंगे। फ़ोन उसके किसी भी चार अंकों से मिल जाता है।</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>भाषा</translation>
    </message>
    <message>
        <source>M</source>
        <comment>male</comment>
        <translation>पु</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>नाम</translation>
    </message>
    <message>
        <source>Name, phone or number</source>
        <translation>नाम, फ़ोन या नंबर</translation>
    </message>
    <message>
        <source>No, withdrawn</source>
        <translation>नहीं, वापस ली गई</translation>
    </message>
    <message>
        <source>Nobody found</source>
        <translation>कोई मरीज़ नहीं मिला</translation>
    </message>
    <message>
        <source>Not asked yet, so nothing is sent</source>
        <translation>अभी पूछा नहीं, इसलिए कुछ नहीं भेजा जाता</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>टिप्पणियाँ</translation>
    </message>
    <message>
        <source>One a line, with what it does: Penicillin: rash</source>
        <translation>हर पंक्ति में एक, असर सहित: पेनिसिलिन: चकत्ते</translation>
    </message>
    <message>
        <source>Patients</source>
        <translation>मरीज़</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>फ़ोन</translation>
    </message>
    <message>
        <source>Record consent</source>
        <translation>सहमति दर्ज करें</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>पंजीकृत करें</translation>
    </message>
    <message>
        <source>Register the first patient</source>
        <translation>पहला मरीज़ पंजीकृत करें</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>सहेजें</translation>
    </message>
    <message>
        <source>Search by name, phone or number. Enter opens the best match, Ctrl+K finds from anywhere.</source>
        <translation>नाम, फ़ोन या नंबर से खोजें। Enter सबसे मिलता-जुलता खोलता है, Ctrl+K कहीं से भी खोजता है।</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>लिंग</translation>
    </message>
    <message>
        <source>The same phone reaches</source>
        <translation>इसी फ़ोन पर ये भी मिलते हैं</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>फिर कोशिश करें</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>वापस लें</translation>
    </message>
    <message>
        <source>Yes, messages may be sent</source>
        <translation>हाँ, संदेश भेजे जा सकते हैं</translation>
    </message>
    <message>
        <source>female</source>
        <translation>महिला</translation>
    </message>
    <message>
        <source>male</source>
        <translation>पुरुष</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>अभी नहीं</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>पता नहीं</translation>
    </message>
    <message>
        <source>other</source>
        <translation>अन्य</translation>
    </message>
    <message>
        <source>other</source>
        <comment>sex</comment>
        <translation>अन्य</translation>
    </message>
    <message>
        <source>register new patient</source>
        <translation>नया मरीज़ पंजीकरण</translation>
    </message>
    <message>
        <source>{name} is registered: {number}.</source>
        <translation>{name} पंजीकृत हो गए: {number}।</translation>
    </message>
    <message>
        <source>{name} is saved.</source>
        <translation>{name} की जानकारी सहेज ली गई।</translation>
    </message>
</context>
<context>
    <name>roles</name>
    <message>
        <source>Administrator</source>
        <translation>व्यवस्थापक</translation>
    </message>
    <message>
        <source>Doctor</source>
        <translation>डॉक्टर</translation>
    </message>
    <message>
        <source>Nurse</source>
        <translation>नर्स</translation>
    </message>
    <message>
        <source>Receptionist</source>
        <translation>रिसेप्शनिस्ट</translation>
    </message>
</context>
<context>
    <name>rooms</name>
    <message>
        <source>Patients</source>
        <translation>मरीज़</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>सेटिंग</translation>
    </message>
</context>
<context>
    <name>secrets</name>
    <message>
        <source>Add</source>
        <translation>जोड़ें</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>रद्द करें</translation>
    </message>
    <message>
        <source>In the keyring</source>
        <translation>कीरिंग में है</translation>
    </message>
    <message>
        <source>It goes into the keyring and is never shown again.</source>
        <translation>यह कीरिंग में जाता है और फिर कभी दिखाया नहीं जाता।</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>अभी कोई नहीं</translation>
    </message>
    <message>
        <source>Paste it here</source>
        <translation>यहाँ चिपकाएँ</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>हटाएँ</translation>
    </message>
    <message>
        <source>Remove from the keyring?</source>
        <translation>कीरिंग से हटाएँ?</translation>
    </message>
    <message>
        <source>Remove: {what}</source>
        <translation>हटाएँ: {what}</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>बदलें</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>रखें</translation>
    </message>
    <message>
        <source>saved {day} by {name}</source>
        <translation>{day}, {name} ने रखा</translation>
    </message>
    <message>
        <source>{what}: it cannot be brought back. Keep it elsewhere if you may need it again.</source>
        <translation>{what}: इसे वापस नहीं लाया जा सकेगा। फिर ज़रूरत पड़ सकती हो तो कहीं और रख लें।</translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>A withdrawal is one more line. No line is ever changed or removed.</source>
        <translation>सहमति वापस लेना एक और पंक्ति है। कोई पंक्ति कभी बदली या हटाई नहीं जाती।</translation>
    </message>
    <message>
        <source>About and support</source>
        <translation>परिचय और सहायता</translation>
    </message>
    <message>
        <source>After that long without a key or a click. Drafts stay.</source>
        <translation>इतने समय तक कोई बटन या क्लिक न हो तो। अधूरा लिखा बना रहता है।</translation>
    </message>
    <message>
        <source>All times on the screen follow it.</source>
        <translation>स्क्रीन पर सभी समय इसी के अनुसार होते हैं।</translation>
    </message>
    <message>
        <source>As patients know it, on paper and in messages</source>
        <translation>जैसा मरीज़ जानते हैं, काग़ज़ पर और संदेशों में</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>सिस्टम जैसा</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>ऑडिट</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>बैकअप</translation>
    </message>
    <message>
        <source>Clinic</source>
        <translation>क्लिनिक</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>रंग</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>सहमति</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>देश</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>गहरा</translation>
    </message>
    <message>
        <source>For new patients, until another one is chosen for them</source>
        <translation>नए मरीज़ों के लिए, जब तक दूसरी न चुनी जाए</translation>
    </message>
    <message>
        <source>For this computer. The button in the bar above turns them as well.</source>
        <translation>इस कंप्यूटर के लिए। ऊपर की पट्टी का बटन भी इन्हें बदलता है।</translation>
    </message>
    <message>
        <source>For this computer. What is written to patients follows the language of each patient.</source>
        <translation>इस कंप्यूटर के लिए। मरीज़ों को हर एक की अपनी भाषा में लिखा जाता है।</translation>
    </message>
    <message>
        <source>Language and lock</source>
        <translation>भाषा और लॉक</translation>
    </message>
    <message>
        <source>Language of the clinic</source>
        <translation>क्लिनिक की भाषा</translation>
    </message>
    <message>
        <source>Language of the screen</source>
        <translation>स्क्रीन की भाषा</translation>
    </message>
    <message>
        <source>Language of the wording</source>
        <translation>शब्दों की भाषा</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>हल्का</translation>
    </message>
    <message>
        <source>Lock the screen</source>
        <translation>स्क्रीन लॉक</translation>
    </message>
    <message>
        <source>Look and language</source>
        <translation>रूप और भाषा</translation>
    </message>
    <message>
        <source>Name of the clinic</source>
        <translation>क्लिनिक का नाम</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>सहेजा नहीं गया</translation>
    </message>
    <message>
        <source>Pages of Settings</source>
        <translation>सेटिंग के पृष्ठ</translation>
    </message>
    <message>
        <source>Phones typed without a country code belong here.</source>
        <translation>बिना देश-कोड वाले नंबर इसी देश के माने जाते हैं।</translation>
    </message>
    <message>
        <source>Read out or shown at the desk, in the language of the patient.</source>
        <translation>काउंटर पर मरीज़ की भाषा में पढ़कर सुनाया या दिखाया जाता है।</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>सहेजा गया</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>सहेजा जा रहा है…</translation>
    </message>
    <message>
        <source>Settings: {page}</source>
        <translation>सेटिंग: {page}</translation>
    </message>
    <message>
        <source>The clinic</source>
        <translation>क्लिनिक</translation>
    </message>
    <message>
        <source>The words that were agreed to, their version and their language, for every patient.</source>
        <translation>हर मरीज़ के लिए: सहमति के शब्द, उनका संस्करण और भाषा।</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>समय क्षेत्र</translation>
    </message>
    <message>
        <source>Users and roles</source>
        <translation>उपयोगकर्ता और भूमिकाएँ</translation>
    </message>
    <message>
        <source>Version {version}, in use now</source>
        <translation>संस्करण {version}, अभी लागू</translation>
    </message>
    <message>
        <source>What patients agree to</source>
        <translation>मरीज़ किस पर सहमत होते हैं</translation>
    </message>
    <message>
        <source>What the ledger keeps</source>
        <translation>रजिस्टर क्या रखता है</translation>
    </message>
    <message>
        <source>WhatsApp</source>
        <translation>WhatsApp</translation>
    </message>
    <message>
        <source>Who wrote it down, when, and how the patient said so.</source>
        <translation>किसने दर्ज किया, कब, और मरीज़ ने कैसे कहा।</translation>
    </message>
    <message>
        <source>Without a consent nothing is sent, nor when the ledger cannot be read.</source>
        <translation>सहमति के बिना कुछ नहीं भेजा जाता; रजिस्टर पढ़ा न जा सके तब भी नहीं।</translation>
    </message>
    <message>
        <source>You can look at this page. An administrator changes it.</source>
        <translation>आप यह पृष्ठ देख सकते हैं। बदलाव व्यवस्थापक करता है।</translation>
    </message>
    <message>
        <source>after {count} min</source>
        <translation>{count}&#xa0;मिनट बाद</translation>
    </message>
    <message>
        <source>events trail verify</source>
        <translation>घटनाएँ रिकॉर्ड जाँच</translation>
    </message>
    <message>
        <source>live mock token quiet hours</source>
        <translation>लाइव परीक्षण टोकन शांत समय</translation>
    </message>
    <message>
        <source>name country time zone lock minutes</source>
        <translation>नाम देश समय क्षेत्र लॉक मिनट</translation>
    </message>
    <message>
        <source>never</source>
        <translation>कभी नहीं</translation>
    </message>
    <message>
        <source>people staff PIN password</source>
        <translation>लोग कर्मचारी पिन पासवर्ड</translation>
    </message>
    <message>
        <source>restore recovery key</source>
        <translation>वापस लाएँ रिकवरी कुंजी</translation>
    </message>
    <message>
        <source>theme dark light translation</source>
        <translation>थीम गहरा हल्का अनुवाद</translation>
    </message>
    <message>
        <source>version health help licence</source>
        <translation>संस्करण स्थिति मदद लाइसेंस</translation>
    </message>
    <message>
        <source>wording ledger</source>
        <translation>शब्द रजिस्टर</translation>
    </message>
</context>
<context>
    <name>stages</name>
    <message>
        <source>Asking the keyring for the key</source>
        <translation>कीरिंग से कुंजी माँगी जा रही है</translation>
    </message>
    <message>
        <source>Bringing the database up to date</source>
        <translation>डेटाबेस अपडेट हो रहा है</translation>
    </message>
    <message>
        <source>Inventing the demo clinic</source>
        <translation>डेमो क्लिनिक बनाया जा रहा है</translation>
    </message>
    <message>
        <source>Looking for the clinic&apos;s folder</source>
        <translation>क्लिनिक का फ़ोल्डर खोजा जा रहा है</translation>
    </message>
    <message>
        <source>Opening the clinic</source>
        <translation>क्लिनिक खुल रहा है</translation>
    </message>
    <message>
        <source>Opening the database</source>
        <translation>डेटाबेस खुल रहा है</translation>
    </message>
    <message>
        <source>Setting up the office</source>
        <translation>दफ़्तर तैयार हो रहा है</translation>
    </message>
    <message>
        <source>Starting the background work</source>
        <translation>पीछे के काम शुरू हो रहे हैं</translation>
    </message>
</context>
<context>
    <name>states</name>
    <message>
        <source>Accepted</source>
        <translation>स्वीकृत</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>रद्द</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>पहुँच गया</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>अवधि समाप्त</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>विफल</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>रुका हुआ</translation>
    </message>
    <message>
        <source>On the wire</source>
        <translation>भेजा जा रहा है</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>कतार में</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>पढ़ा गया</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>फिर कोशिश</translation>
    </message>
    <message>
        <source>Sending next</source>
        <translation>अगला भेजा जाएगा</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>भेजा गया</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>अज्ञात</translation>
    </message>
</context>
<context>
    <name>timeline</name>
    <message>
        <source>, </source>
        <comment>between changed fields</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>Agreed to messages on WhatsApp</source>
        <translation>WhatsApp संदेशों के लिए सहमति दी</translation>
    </message>
    <message>
        <source>No longer agrees to messages on WhatsApp</source>
        <translation>WhatsApp संदेशों की सहमति वापस ली</translation>
    </message>
    <message>
        <source>Record changed</source>
        <translation>रिकॉर्ड बदला गया</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>पंजीकरण</translation>
    </message>
    <message>
        <source>allergies</source>
        <translation>एलर्जी</translation>
    </message>
    <message>
        <source>birth date</source>
        <translation>जन्म तिथि</translation>
    </message>
    <message>
        <source>language</source>
        <translation>भाषा</translation>
    </message>
    <message>
        <source>name</source>
        <translation>नाम</translation>
    </message>
    <message>
        <source>notes</source>
        <translation>टिप्पणियाँ</translation>
    </message>
    <message>
        <source>phone</source>
        <translation>फ़ोन</translation>
    </message>
    <message>
        <source>sex</source>
        <translation>लिंग</translation>
    </message>
</context>
<context>
    <name>users</name>
    <message>
        <source>4 to 12 digits</source>
        <translation>4 से 12 अंक</translation>
    </message>
    <message>
        <source>4 to 12 digits. They can change it themselves.</source>
        <translation>4 से 12 अंक। वे इसे ख़ुद बदल सकते हैं।</translation>
    </message>
    <message>
        <source>Activate</source>
        <translation>सक्रिय करें</translation>
    </message>
    <message>
        <source>Add person</source>
        <translation>व्यक्ति जोड़ें</translation>
    </message>
    <message>
        <source>An administrator looks after the people who work here.</source>
        <translation>यहाँ काम करने वालों को व्यवस्थापक सँभालता है।</translation>
    </message>
    <message>
        <source>As colleagues see it, for example Dr. Anjali Mehta</source>
        <translation>जैसा सहकर्मी देखते हैं, जैसे डॉ. अंजलि मेहता</translation>
    </message>
    <message>
        <source>As this computer</source>
        <translation>इस कंप्यूटर जैसी</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>बदलें</translation>
    </message>
    <message>
        <source>Change my PIN</source>
        <translation>मेरा पिन बदलें</translation>
    </message>
    <message>
        <source>Change person</source>
        <translation>व्यक्ति की जानकारी बदलें</translation>
    </message>
    <message>
        <source>Deactivate</source>
        <translation>निष्क्रिय करें</translation>
    </message>
    <message>
        <source>Deactivate yourself?</source>
        <translation>ख़ुद को निष्क्रिय करें?</translation>
    </message>
    <message>
        <source>For {name}. Say it to nobody else; they can change it themselves.</source>
        <translation>{name} के लिए। किसी और को न बताएँ; वे इसे ख़ुद बदल सकते हैं।</translation>
    </message>
    <message>
        <source>It unlocks this screen, and what you do is recorded under your name.</source>
        <translation>इससे यह स्क्रीन खुलती है, और आपका काम आपके नाम से दर्ज होता है।</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>भाषा</translation>
    </message>
    <message>
        <source>Leave it empty if you have none yet.</source>
        <translation>अभी पिन न हो तो ख़ाली छोड़ें।</translation>
    </message>
    <message>
        <source>More for {name}</source>
        <translation>{name} के लिए और काम</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>नाम</translation>
    </message>
    <message>
        <source>No PIN</source>
        <translation>पिन नहीं</translation>
    </message>
    <message>
        <source>No longer here</source>
        <translation>अब यहाँ नहीं</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>पिन</translation>
    </message>
    <message>
        <source>PIN once more</source>
        <translation>पिन दोबारा</translation>
    </message>
    <message>
        <source>PIN until now</source>
        <translation>अब तक का पिन</translation>
    </message>
    <message>
        <source>People</source>
        <translation>लोग</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>भूमिकाएँ</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>सहेजें</translation>
    </message>
    <message>
        <source>Set PIN</source>
        <translation>पिन तय करें</translation>
    </message>
    <message>
        <source>The new PIN of {name} holds from now on.</source>
        <translation>{name} का नया पिन अब से लागू है।</translation>
    </message>
    <message>
        <source>The two PINs are not the same.</source>
        <translation>दोनों पिन एक जैसे नहीं हैं।</translation>
    </message>
    <message>
        <source>Work without a PIN</source>
        <translation>बिना पिन के काम करें</translation>
    </message>
    <message>
        <source>You are logged out at once, and another administrator has to bring you back.</source>
        <translation>आप तुरंत लॉग आउट हो जाएँगे, और कोई दूसरा व्यवस्थापक ही आपको वापस ला सकेगा।</translation>
    </message>
    <message>
        <source>You have no PIN now: the lock only hides the screen.</source>
        <translation>अब आपका पिन नहीं है: लॉक केवल स्क्रीन छिपाता है।</translation>
    </message>
    <message>
        <source>Your new PIN holds from now on.</source>
        <translation>आपका नया पिन अब से लागू है।</translation>
    </message>
    <message>
        <source>Your own PIN</source>
        <translation>आपका अपना पिन</translation>
    </message>
    <message>
        <source>you</source>
        <translation>आप</translation>
    </message>
    <message>
        <source>{name} can log in again.</source>
        <translation>{name} फिर लॉग इन कर सकते हैं।</translation>
    </message>
    <message>
        <source>{name} can log in now.</source>
        <translation>{name} अब लॉग इन कर सकते हैं।</translation>
    </message>
    <message>
        <source>{name} can no longer log in.</source>
        <translation>{name} अब लॉग इन नहीं कर सकते।</translation>
    </message>
    <message>
        <source>{name} is saved.</source>
        <translation>{name} की जानकारी सहेज ली गई।</translation>
    </message>
</context>
<context>
    <name>whatsapp</name>
    <message>
        <source>Access token</source>
        <translation>ऐक्सेस टोकन</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>खाता</translation>
    </message>
    <message>
        <source>App secret</source>
        <translation>ऐप सीक्रेट</translation>
    </message>
    <message>
        <source>At Meta: WhatsApp, API setup</source>
        <translation>Meta पर: WhatsApp, API Setup</translation>
    </message>
    <message>
        <source>Back to mock mode</source>
        <translation>परीक्षण मोड पर लौटें</translation>
    </message>
    <message>
        <source>Back to mock mode?</source>
        <translation>परीक्षण मोड पर लौटें?</translation>
    </message>
    <message>
        <source>Business account ID</source>
        <translation>बिज़नेस अकाउंट ID</translation>
    </message>
    <message>
        <source>Everything works, nothing is sent.</source>
        <translation>सब काम करता है, कुछ भेजा नहीं जाता।</translation>
    </message>
    <message>
        <source>Filled in</source>
        <translation>भरा गया</translation>
    </message>
    <message>
        <source>Fix</source>
        <translation>ठीक करें</translation>
    </message>
    <message>
        <source>For all computers together</source>
        <translation>सभी कंप्यूटर मिलाकर</translation>
    </message>
    <message>
        <source>For example 21:00-08:00; empty for none</source>
        <translation>जैसे 21:00-08:00; न चाहिए तो ख़ाली</translation>
    </message>
    <message>
        <source>From now on messages leave this computer and reach the phones of patients; WhatsApp may charge for them. What is waiting in the queue is sent as well.</source>
        <translation>अब से संदेश इस कंप्यूटर से निकलकर मरीज़ों के फ़ोन पर पहुँचेंगे; WhatsApp इनका शुल्क ले सकता है। कतार में जो है, वह भी भेजा जाएगा।</translation>
    </message>
    <message>
        <source>Go live</source>
        <translation>लाइव करें</translation>
    </message>
    <message>
        <source>Go live?</source>
        <translation>लाइव करें?</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>ठीक</translation>
    </message>
    <message>
        <source>Good until {day}, days left: {count}</source>
        <translation>{day} तक मान्य, बचे दिन: {count}</translation>
    </message>
    <message>
        <source>Graph address</source>
        <translation>Graph पता</translation>
    </message>
    <message>
        <source>Graph version</source>
        <translation>Graph संस्करण</translation>
    </message>
    <message>
        <source>Graph version {name}</source>
        <translation>Graph संस्करण {name}</translation>
    </message>
    <message>
        <source>How it sends</source>
        <translation>कैसे भेजता है</translation>
    </message>
    <message>
        <source>In the keyring</source>
        <translation>कीरिंग में है</translation>
    </message>
    <message>
        <source>Keyring</source>
        <translation>कीरिंग</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>लाइव</translation>
    </message>
    <message>
        <source>Looked up here, nothing is sent.</source>
        <translation>यहीं देखा जाता है, कुछ भेजा नहीं जाता।</translation>
    </message>
    <message>
        <source>Messages reach the phones of patients.</source>
        <translation>संदेश मरीज़ों के फ़ोन पर पहुँचते हैं।</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>बाकी</translation>
    </message>
    <message>
        <source>Mock mode is on</source>
        <translation>परीक्षण मोड चालू है</translation>
    </message>
    <message>
        <source>Not filled in yet</source>
        <translation>अभी भरा नहीं गया</translation>
    </message>
    <message>
        <source>Not in the keyring yet</source>
        <translation>अभी कीरिंग में नहीं</translation>
    </message>
    <message>
        <source>Nothing is missing.</source>
        <translation>कुछ बाकी नहीं है।</translation>
    </message>
    <message>
        <source>Nothing reaches patients any more: what is sent from now on, and what waits in the queue, only looks as if it were. To stop for a while, turn WhatsApp off instead.</source>
        <translation>अब मरीज़ों तक कुछ नहीं पहुँचेगा: जो आगे भेजा जाए और जो कतार में है, वह केवल भेजा हुआ दिखेगा। थोड़ी देर रोकना हो तो WhatsApp बंद करें।</translation>
    </message>
    <message>
        <source>Off: everything waits in the queue.</source>
        <translation>बंद: सब कुछ कतार में रुका रहता है।</translation>
    </message>
    <message>
        <source>On the same page at Meta</source>
        <translation>Meta के उसी पृष्ठ पर</translation>
    </message>
    <message>
        <source>Per minute</source>
        <translation>प्रति मिनट</translation>
    </message>
    <message>
        <source>Phone number ID</source>
        <translation>फ़ोन नंबर ID</translation>
    </message>
    <message>
        <source>Quiet hours</source>
        <translation>शांत समय</translation>
    </message>
    <message>
        <source>Ready to go live.</source>
        <translation>लाइव के लिए तैयार।</translation>
    </message>
    <message>
        <source>Stays as it is, except for trials</source>
        <translation>वैसा ही रहता है, परीक्षण को छोड़कर</translation>
    </message>
    <message>
        <source>Still missing: {count}</source>
        <translation>अभी बाकी: {count}</translation>
    </message>
    <message>
        <source>Verify token</source>
        <translation>वेरिफ़ाई टोकन</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>ध्यान दें</translation>
    </message>
    <message>
        <source>What going live needs</source>
        <translation>लाइव के लिए क्या चाहिए</translation>
    </message>
    <message>
        <source>WhatsApp ended this version on {day}.</source>
        <translation>WhatsApp ने यह संस्करण {day} को बंद किया।</translation>
    </message>
    <message>
        <source>WhatsApp has not said yet when this version ends.</source>
        <translation>WhatsApp ने अभी नहीं बताया कि यह संस्करण कब बंद होगा।</translation>
    </message>
    <message>
        <source>WhatsApp is on</source>
        <translation>WhatsApp चालू है</translation>
    </message>
    <message>
        <source>none</source>
        <comment>quiet hours</comment>
        <translation>कोई नहीं</translation>
    </message>
</context>
</TS>
