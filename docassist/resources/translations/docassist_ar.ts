<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar">
<context>
    <name>Activity</name>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>جارٍ الإيقاف…</translation>
    </message>
    <message>
        <source>{what}, {share} %</source>
        <translation>{what}، {share} %</translation>
    </message>
</context>
<context>
    <name>Closing</name>
    <message>
        <source>A form is still open. What was entered in it is not saved.</source>
        <translation>لا يزال نموذج مفتوحًا. وما أُدخل فيه لم يُحفظ.</translation>
    </message>
    <message>
        <source>Closing DocAssist</source>
        <translation>إغلاق DocAssist</translation>
    </message>
    <message>
        <source>Discard and close</source>
        <translation>تجاهل وإغلاق</translation>
    </message>
    <message>
        <source>Discard what was entered?</source>
        <translation>تجاهل ما أُدخل؟</translation>
    </message>
    <message>
        <source>Finishing what is under way</source>
        <translation>إنهاء ما هو جارٍ</translation>
    </message>
    <message>
        <source>Putting the clinic away</source>
        <translation>إغلاق بيانات العيادة</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>Ask an administrator to give you a role that has work here.</source>
        <translation>اطلب من المدير دورًا له عمل هنا.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>نسخ احتياطي الآن</translation>
    </message>
    <message>
        <source>Backing up</source>
        <translation>جارٍ النسخ الاحتياطي</translation>
    </message>
    <message>
        <source>Colours as the system has them</source>
        <translation>ألوان النظام</translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation>ألوان داكنة</translation>
    </message>
    <message>
        <source>Go to {room}</source>
        <translation>الانتقال إلى: {room}</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>اختصارات لوحة المفاتيح</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Language: {language}</source>
        <translation>اللغة: {language}</translation>
    </message>
    <message>
        <source>Light colours</source>
        <translation>ألوان فاتحة</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>قفل</translation>
    </message>
    <message>
        <source>Log out</source>
        <translation>تسجيل الخروج</translation>
    </message>
    <message>
        <source>No room is open to you</source>
        <translation>لا قسم مفتوح لك</translation>
    </message>
    <message>
        <source>Search patients and actions</source>
        <translation>ابحث عن مريض أو إجراء</translation>
    </message>
    <message>
        <source>Switch user</source>
        <translation>تبديل المستخدم</translation>
    </message>
    <message>
        <source>The audit trail is whole. Events: {number}</source>
        <translation>سجل التدقيق سليم. الأحداث: {number}</translation>
    </message>
    <message>
        <source>The backup is made and was tried.</source>
        <translation>أُنشئت النسخة الاحتياطية وجُرّبت.</translation>
    </message>
    <message>
        <source>To the newest note</source>
        <translation>إلى أحدث إشعار</translation>
    </message>
    <message>
        <source>Verify the audit trail</source>
        <translation>التحقق من سجل التدقيق</translation>
    </message>
    <message>
        <source>Verifying the audit trail</source>
        <translation>جارٍ التحقق من سجل التدقيق</translation>
    </message>
    <message>
        <source>hide screen PIN</source>
        <translation>إخفاء الشاشة الرمز السري</translation>
    </message>
    <message>
        <source>leave</source>
        <translation>مغادرة خروج</translation>
    </message>
    <message>
        <source>log in</source>
        <translation>تسجيل الدخول</translation>
    </message>
    <message>
        <source>theme light dark</source>
        <translation>المظهر فاتح داكن</translation>
    </message>
</context>
<context>
    <name>FirstRun</name>
    <message>
        <source>4 to 12 digits. Without one, the lock only hides the screen.</source>
        <translation>من 4 إلى 12 رقمًا. بدونه لا يفعل القفل سوى إخفاء الشاشة.</translation>
    </message>
    <message>
        <source>As colleagues see it, for example Dr. Anjali Mehta</source>
        <translation>كما يراه الزملاء، مثلًا د. أنجالي مهتا</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>البلد</translation>
    </message>
    <message>
        <source>I have written it down or saved it somewhere else</source>
        <translation>دوّنتُه أو حفظتُه في مكان آخر</translation>
    </message>
    <message>
        <source>Keep this recovery key safe</source>
        <translation>احفظ مفتاح الاسترداد هذا في مكان آمن</translation>
    </message>
    <message>
        <source>Language of the clinic</source>
        <translation>لغة العيادة</translation>
    </message>
    <message>
        <source>Name of the clinic</source>
        <translation>اسم العيادة</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>التالي</translation>
    </message>
    <message>
        <source>Open the clinic</source>
        <translation>فتح العيادة</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>الرمز السري</translation>
    </message>
    <message>
        <source>PIN once more</source>
        <translation>أعد الرمز السري</translation>
    </message>
    <message>
        <source>Phones typed without a country code belong here.</source>
        <translation>الأرقام المكتوبة دون رمز بلد تُعد من هذا البلد.</translation>
    </message>
    <message>
        <source>Save as a file…</source>
        <translation>حفظ في ملف…</translation>
    </message>
    <message>
        <source>Save the recovery key</source>
        <translation>حفظ مفتاح الاسترداد</translation>
    </message>
    <message>
        <source>Saved. Move it away from this computer.</source>
        <translation>حُفظ. انقله بعيدًا عن هذا الحاسوب.</translation>
    </message>
    <message>
        <source>Set up the clinic</source>
        <translation>إعداد العيادة</translation>
    </message>
    <message>
        <source>The clinic&apos;s data is encrypted, and its key lies in this computer&apos;s keyring. If the computer breaks, this recovery key is the only way back in. Write it down or keep it on a stick, away from this computer.</source>
        <translation>بيانات العيادة مشفّرة، ومفتاحها في حافظة المفاتيح على هذا الحاسوب. إذا تعطّل الحاسوب فمفتاح الاسترداد هذا هو السبيل الوحيد للعودة إليها. دوّنه أو احفظه في ذاكرة USB بعيدًا عن هذا الحاسوب.</translation>
    </message>
    <message>
        <source>The two PINs are not the same.</source>
        <translation>الرمزان السريان غير متطابقين.</translation>
    </message>
    <message>
        <source>Three short steps, then the clinic is ready. Everything can be changed later in Settings.</source>
        <translation>ثلاث خطوات قصيرة وتصبح العيادة جاهزة. يمكن تغيير كل شيء لاحقًا في الإعدادات.</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>المنطقة الزمنية</translation>
    </message>
    <message>
        <source>Welcome to DocAssist</source>
        <translation>مرحبًا بك في DocAssist</translation>
    </message>
    <message>
        <source>What you do here</source>
        <translation>عملك هنا</translation>
    </message>
    <message>
        <source>Who are you?</source>
        <translation>من أنت؟</translation>
    </message>
    <message>
        <source>You look after the settings; colleagues are added later. Alone, one person is enough.</source>
        <translation>تتولى أنت الإعدادات؛ ويُضاف الزملاء لاحقًا. إن كنت تعمل وحدك فشخص واحد يكفي.</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>اسمك</translation>
    </message>
</context>
<context>
    <name>Gate</name>
    <message>
        <source>An invented clinic to try things out in. Everybody&apos;s PIN is {pin}.</source>
        <translation>عيادة خيالية للتجربة. الرمز السري للجميع {pin}.</translation>
    </message>
    <message>
        <source>Erase the last digit</source>
        <translation>حذف الرقم الأخير</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>Locked by {name}</source>
        <translation>القفل بواسطة {name}</translation>
    </message>
    <message>
        <source>Log in</source>
        <translation>دخول</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>لحظة…</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>الرمز السري</translation>
    </message>
    <message>
        <source>PIN of {name}</source>
        <translation>الرمز السري: {name}</translation>
    </message>
    <message>
        <source>Type your PIN.</source>
        <translation>أدخل رمزك السري.</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>مرحبًا</translation>
    </message>
    <message>
        <source>Who is working here?</source>
        <translation>من يعمل هنا؟</translation>
    </message>
</context>
<context>
    <name>Health</name>
    <message>
        <source>Demo clinic</source>
        <translation>العيادة التوضيحية</translation>
    </message>
    <message>
        <source>Health of the clinic&apos;s computer</source>
        <translation>حالة حاسوب العيادة</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>غير معروف</translation>
    </message>
    <message>
        <source>Version {number}</source>
        <translation>الإصدار {number}</translation>
    </message>
</context>
<context>
    <name>Navigation</name>
    <message>
        <source>Rooms</source>
        <translation>الأقسام</translation>
    </message>
    <message>
        <source>{room}, {number}</source>
        <translation>{room}، {number}</translation>
    </message>
    <message>
        <source>{room}, {number} failed</source>
        <translation>{room}، الفاشلة: {number}</translation>
    </message>
    <message>
        <source>{room}, {number} unread</source>
        <translation>{room}، غير المقروءة: {number}</translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <source>Enter the recovery key</source>
        <translation>إدخال مفتاح الاسترداد</translation>
    </message>
    <message>
        <source>Open the demo clinic</source>
        <translation>فتح العيادة التوضيحية</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>إنهاء</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>استعادة نسخة احتياطية</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>إعادة المحاولة</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Found</source>
        <translation>النتائج</translation>
    </message>
    <message>
        <source>Nothing found for {text}</source>
        <translation>لا نتيجة لـ {text}</translation>
    </message>
    <message>
        <source>Search patients and actions</source>
        <translation>ابحث عن مريض أو إجراء</translation>
    </message>
    <message>
        <source>The search failed</source>
        <translation>تعذّر البحث</translation>
    </message>
    <message>
        <source>Try part of a name, a phone number, or a number such as {number}.</source>
        <translation>جرّب جزءًا من الاسم، أو رقم هاتف، أو رقمًا مثل {number}.</translation>
    </message>
</context>
<context>
    <name>Rescue</name>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>النسخة الاحتياطية</translation>
    </message>
    <message>
        <source>Choose another file…</source>
        <translation>اختيار ملف آخر…</translation>
    </message>
    <message>
        <source>Enter the recovery key</source>
        <translation>إدخال مفتاح الاسترداد</translation>
    </message>
    <message>
        <source>It was printed or written down when the clinic was set up: eight groups of seven characters.</source>
        <translation>طُبع أو دُوّن عند إعداد العيادة: ثماني مجموعات من سبعة أحرف.</translation>
    </message>
    <message>
        <source>Looking for backups…</source>
        <translation>البحث عن النسخ الاحتياطية…</translation>
    </message>
    <message>
        <source>Putting the backup back</source>
        <translation>جارٍ استعادة النسخة</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>مفتاح الاسترداد</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>استعادة</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>استعادة نسخة احتياطية</translation>
    </message>
    <message>
        <source>The clinic goes back to how it was in the backup. The damaged file is kept beside it for support.</source>
        <translation>تعود العيادة إلى حالها في النسخة الاحتياطية. ويُحتفظ بالملف التالف بجانبها للدعم.</translation>
    </message>
    <message>
        <source>The key it was made with.</source>
        <translation>المفتاح الذي أُنشئت به.</translation>
    </message>
    <message>
        <source>There is none in the clinic&apos;s own folder.</source>
        <translation>لا توجد نسخة في مجلد العيادة.</translation>
    </message>
    <message>
        <source>Use this key</source>
        <translation>استخدام هذا المفتاح</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>DEMO</source>
        <translation>توضيحي</translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation>ألوان داكنة</translation>
    </message>
    <message>
        <source>LIVE</source>
        <translation>فعلي</translation>
    </message>
    <message>
        <source>Light colours</source>
        <translation>ألوان فاتحة</translation>
    </message>
    <message>
        <source>MOCK</source>
        <translation>تجريبي</translation>
    </message>
    <message>
        <source>Search patients and actions</source>
        <translation>ابحث عن مريض أو إجراء</translation>
    </message>
    <message>
        <source>nothing is sent</source>
        <translation>لا يُرسل شيء</translation>
    </message>
    <message>
        <source>{name}, menu</source>
        <translation>{name}، قائمة</translation>
    </message>
</context>
<context>
    <name>about</name>
    <message>
        <source>A file for whoever helps you: versions, settings, checks and the log. No patient data, no message text, no secrets.</source>
        <translation>ملف لمن يساعدك: الإصدارات والإعدادات والفحوص والسجل التقني. لا بيانات مرضى ولا نصوص رسائل ولا أسرار.</translation>
    </message>
    <message>
        <source>Check everything</source>
        <translation>فحص كل شيء</translation>
    </message>
    <message>
        <source>Checking everything</source>
        <translation>جارٍ فحص كل شيء</translation>
    </message>
    <message>
        <source>Clinic</source>
        <translation>العيادة</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>مجلد البيانات</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>قاعدة البيانات</translation>
    </message>
    <message>
        <source>DocAssist is free software under the MIT licence. Its letters are Noto, under the SIL Open Font License.</source>
        <translation>DocAssist برنامج حر برخصة MIT. خطوطه Noto برخصة SIL Open Font.</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Save support bundle</source>
        <translation>حفظ ملف الدعم</translation>
    </message>
    <message>
        <source>Save support bundle…</source>
        <translation>حفظ ملف الدعم…</translation>
    </message>
    <message>
        <source>Saving the support bundle</source>
        <translation>جارٍ حفظ ملف الدعم</translation>
    </message>
    <message>
        <source>Support</source>
        <translation>الدعم</translation>
    </message>
    <message>
        <source>The support bundle is in {file}.</source>
        <translation>ملف الدعم في {file}.</translation>
    </message>
    <message>
        <source>on a server</source>
        <translation>على خادم</translation>
    </message>
    <message>
        <source>on this computer, encrypted</source>
        <translation>على هذا الحاسوب، مشفّرة</translation>
    </message>
    <message>
        <source>the demo: invented people, nothing is sent</source>
        <translation>العيادة التوضيحية: أشخاص خياليون، ولا يُرسل شيء</translation>
    </message>
</context>
<context>
    <name>audit</name>
    <message>
        <source>Event {event} at place {position} stands where another one belongs.</source>
        <translation>الحدث {event} في الموضع {position} يحتل مكان حدث آخر.</translation>
    </message>
    <message>
        <source>Event {event} at place {position} was changed after it was written.</source>
        <translation>الحدث {event} في الموضع {position} غُيّر بعد كتابته.</translation>
    </message>
    <message>
        <source>Event {event} was not written by DocAssist.</source>
        <translation>الحدث {event} لم يكتبه DocAssist.</translation>
    </message>
    <message>
        <source>The event at place {position} was deleted.</source>
        <translation>الحدث في الموضع {position} حُذف.</translation>
    </message>
    <message>
        <source>The events from place {position} on were cut off.</source>
        <translation>الأحداث ابتداءً من الموضع {position} قُطعت.</translation>
    </message>
</context>
<context>
    <name>audit_page</name>
    <message>
        <source>About</source>
        <translation>الموضوع</translation>
    </message>
    <message>
        <source>About everything</source>
        <translation>كل المواضيع</translation>
    </message>
    <message>
        <source>By everybody</source>
        <translation>كل الأشخاص</translation>
    </message>
    <message>
        <source>Events looked at: {count}. Each is as it was written.</source>
        <translation>الأحداث المفحوصة: {count}. كلٌّ منها كما كُتب.</translation>
    </message>
    <message>
        <source>Looking at every event</source>
        <translation>فحص كل الأحداث</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation>لا شيء هنا</translation>
    </message>
    <message>
        <source>Nothing of this kind has happened yet.</source>
        <translation>لم يحدث شيء من هذا بعد.</translation>
    </message>
    <message>
        <source>Nothing was tampered with.</source>
        <translation>لم يُعبث بشيء.</translation>
    </message>
    <message>
        <source>The record of what happened is not as DocAssist wrote it.</source>
        <translation>سجل الأحداث ليس كما كتبه DocAssist.</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>تحقق</translation>
    </message>
    <message>
        <source>What</source>
        <translation>ماذا</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>الأحداث</translation>
    </message>
    <message>
        <source>When</source>
        <translation>متى</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>من</translation>
    </message>
</context>
<context>
    <name>backup</name>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>منذ %n يوم</numerusform>
            <numerusform>منذ يوم</numerusform>
            <numerusform>منذ يومين</numerusform>
            <numerusform>منذ %n أيام</numerusform>
            <numerusform>منذ %n يومًا</numerusform>
            <numerusform>منذ %n يوم</numerusform>
        </translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>نسخ احتياطي الآن</translation>
    </message>
    <message>
        <source>Back up to a file</source>
        <translation>نسخ احتياطي إلى ملف</translation>
    </message>
    <message>
        <source>Back up to a file…</source>
        <translation>نسخ احتياطي إلى ملف…</translation>
    </message>
    <message>
        <source>Backing up</source>
        <translation>جارٍ النسخ الاحتياطي</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>النسخ الاحتياطية</translation>
    </message>
    <message>
        <source>Copied. In ten seconds it is gone from the clipboard.</source>
        <translation>نُسخ. سيزول من الحافظة بعد عشر ثوانٍ.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <source>Every day at</source>
        <translation>كل يوم في الساعة</translation>
    </message>
    <message>
        <source>Everybody logs in again, with the PINs of that time.</source>
        <translation>يسجّل الجميع الدخول من جديد بالرموز السرية لذلك الوقت.</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>إخفاء</translation>
    </message>
    <message>
        <source>How it is now is backed up first, so you can come back to it.</source>
        <translation>يُنسخ الوضع الحالي أولًا، فيمكنك العودة إليه.</translation>
    </message>
    <message>
        <source>It is copied, opened again and counted.</source>
        <translation>تُنسخ ثم تُفتح من جديد وتُحصى.</translation>
    </message>
    <message>
        <source>It is recorded that you looked at it.</source>
        <translation>يُسجَّل أنك اطّلعت عليه.</translation>
    </message>
    <message>
        <source>It opens the clinic&apos;s data and backups on another computer when this one is lost. Whoever has it can read everything: keep it on paper or on a stick, away from this computer.</source>
        <translation>يفتح بيانات العيادة ونسخها الاحتياطية على حاسوب آخر إذا فُقد هذا. من يملكه يستطيع قراءة كل شيء: احفظه على ورق أو في ذاكرة USB بعيدًا عن هذا الحاسوب.</translation>
    </message>
    <message>
        <source>Last backup {when}, {why}</source>
        <translation>آخر نسخة احتياطية: {when}، {why}</translation>
    </message>
    <message>
        <source>Messages that were not final open as held: somebody decides about each.</source>
        <translation>الرسائل غير النهائية تعود معلّقة: يقرر شخص بشأن كل واحدة.</translation>
    </message>
    <message>
        <source>No backup yet</source>
        <translation>لا نسخة احتياطية بعد</translation>
    </message>
    <message>
        <source>On schedule</source>
        <translation>حسب الجدول</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>على هذا الحاسوب</translation>
    </message>
    <message>
        <source>Only for a backup that was made under another key; else leave it empty.</source>
        <translation>فقط لنسخة أُنشئت بمفتاح آخر؛ وإلا فاتركه فارغًا.</translation>
    </message>
    <message>
        <source>Putting the backup back</source>
        <translation>جارٍ استعادة النسخة</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>مفتاح الاسترداد</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>استعادة</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>استعادة نسخة احتياطية</translation>
    </message>
    <message>
        <source>Restore from a file</source>
        <translation>استعادة من ملف</translation>
    </message>
    <message>
        <source>Restore from a file…</source>
        <translation>استعادة من ملف…</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>استعادة…</translation>
    </message>
    <message>
        <source>Save as a file…</source>
        <translation>حفظ في ملف…</translation>
    </message>
    <message>
        <source>Save the recovery key</source>
        <translation>حفظ مفتاح الاسترداد</translation>
    </message>
    <message>
        <source>Saved. Move it away from this computer.</source>
        <translation>حُفظ. انقله بعيدًا عن هذا الحاسوب.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>إظهار</translation>
    </message>
    <message>
        <source>Show the recovery key</source>
        <translation>إظهار مفتاح الاسترداد</translation>
    </message>
    <message>
        <source>The backup is in {file}, and was opened and counted.</source>
        <translation>النسخة الاحتياطية في {file}، وقد فُتحت وأُحصيت.</translation>
    </message>
    <message>
        <source>The backup is made, and was opened and counted.</source>
        <translation>أُنشئت النسخة الاحتياطية، وقد فُتحت وأُحصيت.</translation>
    </message>
    <message>
        <source>The whole clinic goes back to how it was in this backup:</source>
        <translation>تعود العيادة كلها إلى حالها في هذه النسخة:</translation>
    </message>
    <message>
        <source>There is none yet. Make the first one now.</source>
        <translation>لا توجد نسخ بعد. أنشئ الأولى الآن.</translation>
    </message>
    <message>
        <source>What was entered after this backup is not in it.</source>
        <translation>ما أُدخل بعد هذه النسخة ليس فيها.</translation>
    </message>
    <message>
        <source>When this computer is off at that hour, it is done as soon as it is on. The last 12 days, 10 weeks and 9 months are kept.</source>
        <translation>إذا كان هذا الحاسوب مطفأً في تلك الساعة، تُنشأ النسخة حال تشغيله. يُحتفظ بآخر 12 يومًا و10 أسابيع و9 أشهر.</translation>
    </message>
    <message>
        <source>Your PIN</source>
        <translation>رمزك السري</translation>
    </message>
    <message>
        <source>before a restore</source>
        <translation>قبل استعادة</translation>
    </message>
    <message>
        <source>before an update</source>
        <translation>قبل تحديث</translation>
    </message>
    <message>
        <source>made by hand</source>
        <translation>يدويًا</translation>
    </message>
    <message>
        <source>on schedule</source>
        <translation>حسب الجدول</translation>
    </message>
    <message>
        <source>{count} h ago</source>
        <translation>منذ {count}&#xa0;س</translation>
    </message>
    <message>
        <source>{count} min ago</source>
        <translation>منذ {count}&#xa0;د</translation>
    </message>
</context>
<context>
    <name>consent</name>
    <message>
        <source>For example: on paper, in words at the desk, by phone.</source>
        <translation>مثلًا: على ورق، شفهيًا في الاستقبال، بالهاتف.</translation>
    </message>
    <message>
        <source>How</source>
        <translation>الطريقة</translation>
    </message>
    <message>
        <source>In words, at the desk</source>
        <translation>شفهيًا في الاستقبال</translation>
    </message>
    <message>
        <source>Record consent</source>
        <translation>تسجيل الموافقة</translation>
    </message>
    <message>
        <source>What {name} agrees to</source>
        <translation>نص الموافقة: {name}</translation>
    </message>
    <message>
        <source>Withdraw consent</source>
        <translation>سحب الموافقة</translation>
    </message>
    <message>
        <source>Written into the consent ledger.</source>
        <translation>دُوّن في سجل الموافقات.</translation>
    </message>
    <message>
        <source>{name} will get no more messages. Appointments and records are not touched.</source>
        <translation>لن تصل أي رسائل إلى {name}. المواعيد والملف كما هما.</translation>
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
        <translation>اليوم</translation>
    </message>
    <message>
        <source>{day}, {time}</source>
        <translation>{day}، {time}</translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>A Graph version looks like {example}.</source>
        <translation>إصدار Graph يشبه {example}.</translation>
    </message>
    <message>
        <source>A PIN has 4 to 12 digits; a pass phrase has at least 8 characters.</source>
        <translation>الرمز السري من 4 إلى 12 رقمًا؛ وعبارة المرور 8 أحرف على الأقل.</translation>
    </message>
    <message>
        <source>A WhatsApp ID has 15 or 16 digits and nothing else.</source>
        <translation>معرّف واتساب من 15 أو 16 رقمًا لا غير.</translation>
    </message>
    <message>
        <source>A WhatsApp ID has 15 or 16 digits, this has {found}.</source>
        <translation>معرّف واتساب من 15 أو 16 رقمًا، وعددها هنا {found}.</translation>
    </message>
    <message>
        <source>A birth date is not in the future and less than {oldest} years ago.</source>
        <translation>تاريخ الميلاد لا يكون في المستقبل، ولا يعود إلى {oldest} سنة أو أكثر.</translation>
    </message>
    <message>
        <source>A clinic needs at least one administrator.</source>
        <translation>تحتاج العيادة إلى مدير واحد على الأقل.</translation>
    </message>
    <message>
        <source>A country is two letters such as IN or MA.</source>
        <translation>البلد حرفان مثل IN أو MA.</translation>
    </message>
    <message>
        <source>A message that is {current} cannot become {wanted}.</source>
        <translation>رسالة حالتها «{current}» لا يمكن أن تصبح «{wanted}».</translation>
    </message>
    <message>
        <source>A patient needs a name.</source>
        <translation>لا بد من اسم للمريض.</translation>
    </message>
    <message>
        <source>A time zone is a name such as Asia/Kolkata or Africa/Casablanca.</source>
        <translation>المنطقة الزمنية اسم مثل Asia/Kolkata أو Africa/Casablanca.</translation>
    </message>
    <message>
        <source>A user needs at least one role.</source>
        <translation>يحتاج المستخدم إلى دور واحد على الأقل.</translation>
    </message>
    <message>
        <source>Add --help to see what it takes.</source>
        <translation>أضف &#x2066;--help&#x2069; لترى ما يقبله.</translation>
    </message>
    <message>
        <source>Another patient already has the number {label}.</source>
        <translation>الرقم {label} لمريض آخر.</translation>
    </message>
    <message>
        <source>As soon as several people work here, everybody needs one.</source>
        <translation>ما إن يعمل هنا عدة أشخاص حتى يحتاجه كل واحد منهم.</translation>
    </message>
    <message>
        <source>Ask someone whose role allows it, or an administrator to change the role.</source>
        <translation>اطلب ذلك ممن يسمح له دوره، أو اطلب من المدير تغيير الدور.</translation>
    </message>
    <message>
        <source>At least one character of this recovery key is not as printed.</source>
        <translation>حرف واحد على الأقل من مفتاح الاسترداد هذا ليس كما طُبع.</translation>
    </message>
    <message>
        <source>At most {most} characters, this has {found}.</source>
        <translation>الحد الأقصى للأحرف {most}، وعددها هنا {found}.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>أُلغي.</translation>
    </message>
    <message>
        <source>Check how it is written, or search for it.</source>
        <translation>تحقق من كتابته، أو ابحث عنه.</translation>
    </message>
    <message>
        <source>Check that it is there and that you may open it.</source>
        <translation>تحقق من وجوده ومن أن لك حق فتحه.</translation>
    </message>
    <message>
        <source>Check that the data folder and the files in it belong to you.</source>
        <translation>تحقق من أن مجلد البيانات وملفاته ملك لك.</translation>
    </message>
    <message>
        <source>Check that the folder belongs to you and that the disk is not read-only.</source>
        <translation>تحقق من أن المجلد ملك لك وأن القرص ليس للقراءة فقط.</translation>
    </message>
    <message>
        <source>Check the address of the database with the person who runs the server.</source>
        <translation>تحقق من عنوان قاعدة البيانات مع المسؤول عن الخادم.</translation>
    </message>
    <message>
        <source>Check the data folder, or restore the last backup.</source>
        <translation>تحقق من مجلد البيانات، أو استعد آخر نسخة احتياطية.</translation>
    </message>
    <message>
        <source>Check the digits, or start with + and the country code.</source>
        <translation>تحقق من الأرقام، أو ابدأ بـ + ورمز البلد.</translation>
    </message>
    <message>
        <source>Check the digits.</source>
        <translation>تحقق من الأرقام.</translation>
    </message>
    <message>
        <source>Check the network and the server, then try again.</source>
        <translation>تحقق من الشبكة والخادم، ثم حاول من جديد.</translation>
    </message>
    <message>
        <source>Check the number, or search for the name.</source>
        <translation>تحقق من الرقم، أو ابحث عن الاسم.</translation>
    </message>
    <message>
        <source>Check the space and the rights in {folder}, then try again.</source>
        <translation>تحقق من المساحة والصلاحيات في {folder}، ثم حاول من جديد.</translation>
    </message>
    <message>
        <source>Check whether digits are missing.</source>
        <translation>تحقق هل تنقصه أرقام.</translation>
    </message>
    <message>
        <source>Check whether digits are repeated, or two numbers stand in one field.</source>
        <translation>تحقق هل تكررت أرقام، أو اجتمع رقمان في خانة واحدة.</translation>
    </message>
    <message>
        <source>Check who owns the data folder, and whether the disk is read-only.</source>
        <translation>تحقق من مالك مجلد البيانات، وهل القرص للقراءة فقط.</translation>
    </message>
    <message>
        <source>Choose another backup, or enter the recovery key it was made with.</source>
        <translation>اختر نسخة أخرى، أو أدخل مفتاح الاسترداد الذي أُنشئت به.</translation>
    </message>
    <message>
        <source>Choose another folder, or make room on the disk.</source>
        <translation>اختر مجلدًا آخر، أو أفسح مكانًا في القرص.</translation>
    </message>
    <message>
        <source>Choose another name, or open the existing user again.</source>
        <translation>اختر اسمًا آخر، أو أعد تفعيل المستخدم الموجود.</translation>
    </message>
    <message>
        <source>Choose one of {choices}.</source>
        <translation>اختر واحدًا من {choices}.</translation>
    </message>
    <message>
        <source>Choose one of: {choices}.</source>
        <translation>اختر واحدًا من: {choices}.</translation>
    </message>
    <message>
        <source>Choose {example} or a newer one.</source>
        <translation>اختر {example} أو أحدث منه.</translation>
    </message>
    <message>
        <source>Compare it group by group with the printed one.</source>
        <translation>قارنه مجموعة مجموعة بالمطبوع.</translation>
    </message>
    <message>
        <source>Copy it again: it is one word of letters, digits and signs, at most {most} characters.</source>
        <translation>انسخه من جديد: كلمة واحدة من أحرف وأرقام وعلامات، وأقصى عددها {most}.</translation>
    </message>
    <message>
        <source>Correct it, or move it away to start from the defaults.</source>
        <translation>صحّحه، أو انقله لتبدأ من القيم الأصلية.</translation>
    </message>
    <message>
        <source>DocAssist cannot go live yet. Missing: {missing}.</source>
        <translation>لا يمكن لـ DocAssist الانتقال إلى الوضع الفعلي بعد. ينقص: {missing}.</translation>
    </message>
    <message>
        <source>DocAssist cannot write to its data folder {folder}.</source>
        <translation>لا يستطيع DocAssist الكتابة في مجلد بياناته {folder}.</translation>
    </message>
    <message>
        <source>DocAssist does not know this language.</source>
        <translation>لا يعرف DocAssist هذه اللغة.</translation>
    </message>
    <message>
        <source>DocAssist is closing, so this was not done.</source>
        <translation>DocAssist قيد الإغلاق، لذا لم يُنفَّذ هذا.</translation>
    </message>
    <message>
        <source>DocAssist is locked.</source>
        <translation>DocAssist مقفل.</translation>
    </message>
    <message>
        <source>DocAssist talks to {address} only.</source>
        <translation>لا يتصل DocAssist إلا بـ {address}.</translation>
    </message>
    <message>
        <source>Enter the clinic&apos;s recovery key, or log in as the person who set DocAssist up.</source>
        <translation>أدخل مفتاح استرداد العيادة، أو افتح الحاسوب بحساب من أعدّ DocAssist.</translation>
    </message>
    <message>
        <source>Enter whole years, below {oldest}; leave it empty when a birth date is known.</source>
        <translation>أدخل العمر بالسنوات، أقل من {oldest}؛ واتركه فارغًا إن كان تاريخ الميلاد معروفًا.</translation>
    </message>
    <message>
        <source>Enter your PIN to go on.</source>
        <translation>أدخل رمزك السري للمتابعة.</translation>
    </message>
    <message>
        <source>Fill it in under Settings, WhatsApp; mock mode stays on.</source>
        <translation>أكمله في الإعدادات، واتساب؛ ويبقى الوضع التجريبي قائمًا.</translation>
    </message>
    <message>
        <source>For trials, an address on this computer such as http://127.0.0.1:8000 works too.</source>
        <translation>للتجربة يصلح أيضًا عنوان على هذا الحاسوب مثل http://127.0.0.1:8000.</translation>
    </message>
    <message>
        <source>Free some space and try again; everything saved before is intact.</source>
        <translation>أفسح مكانًا وحاول من جديد؛ كل ما حُفظ من قبل سليم.</translation>
    </message>
    <message>
        <source>Go live from your own clinic.</source>
        <translation>انتقل إلى الوضع الفعلي من عيادتك أنت.</translation>
    </message>
    <message>
        <source>Go on with the previous version of DocAssist and send a support bundle.</source>
        <translation>تابع بالإصدار السابق من DocAssist وأرسل ملف الدعم.</translation>
    </message>
    <message>
        <source>Install it with the extra named postgresql.</source>
        <translation>ثبّته مع الجزء الإضافي المسمى postgresql.</translation>
    </message>
    <message>
        <source>It has eight groups of characters, as printed when the clinic was set up.</source>
        <translation>يتكون من ثماني مجموعات أحرف، كما طُبع عند إعداد العيادة.</translation>
    </message>
    <message>
        <source>It looks like postgresql://user@host/name.</source>
        <translation>شكله &#x2066;postgresql://user@host/name&#x2069;.</translation>
    </message>
    <message>
        <source>It was left untouched. Move it away, or check the data folder.</source>
        <translation>تُرك كما هو. انقله، أو تحقق من مجلد البيانات.</translation>
    </message>
    <message>
        <source>Keep the data folder and its backups as they are, and ask who could reach them.</source>
        <translation>أبقِ مجلد البيانات ونسخه كما هي، واسأل عمن كان بإمكانه الوصول إليها.</translation>
    </message>
    <message>
        <source>Leave the number empty to get the next free one.</source>
        <translation>اترك الرقم فارغًا للحصول على أول رقم متاح.</translation>
    </message>
    <message>
        <source>Log in as an administrator to add more.</source>
        <translation>ادخل بصفتك مديرًا لإضافة غيرهم.</translation>
    </message>
    <message>
        <source>Look for its password window behind the others, then try again.</source>
        <translation>ابحث عن نافذة كلمة المرور خلف النوافذ الأخرى، ثم حاول من جديد.</translation>
    </message>
    <message>
        <source>Make a backup to another disk now, and have this disk checked.</source>
        <translation>أنشئ الآن نسخة احتياطية على قرص آخر، واطلب فحص هذا القرص.</translation>
    </message>
    <message>
        <source>Make somebody else administrator first.</source>
        <translation>عيّن مديرًا آخر أولًا.</translation>
    </message>
    <message>
        <source>No phone number in {region} looks like this.</source>
        <translation>لا رقم هاتف بهذا الشكل في هذا البلد ({region}).</translation>
    </message>
    <message>
        <source>Nobody who comes here was born on that day.</source>
        <translation>لا أحد ممن يأتون إلى هنا وُلد في ذلك اليوم.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>لم يُغيَّر شيء.</translation>
    </message>
    <message>
        <source>Nothing was changed. Try again; if it stays, restore the last backup.</source>
        <translation>لم يُغيَّر شيء. حاول من جديد؛ وإن استمر الأمر فاستعد آخر نسخة احتياطية.</translation>
    </message>
    <message>
        <source>Nothing was changed. Use an empty data folder for another clinic.</source>
        <translation>لم يُغيَّر شيء. استخدم مجلد بيانات فارغًا لعيادة أخرى.</translation>
    </message>
    <message>
        <source>Nothing was changed. Wait a moment and try again.</source>
        <translation>لم يُغيَّر شيء. انتظر قليلًا وحاول من جديد.</translation>
    </message>
    <message>
        <source>Nothing was saved. Look at the change, then save yours again.</source>
        <translation>لم يُحفظ شيء. اطّلع على التغيير، ثم احفظ تغييرك من جديد.</translation>
    </message>
    <message>
        <source>Nothing was sent. Try again.</source>
        <translation>لم يُرسل شيء. حاول من جديد.</translation>
    </message>
    <message>
        <source>Nothing was written over. Choose another name.</source>
        <translation>لم يُكتب فوق شيء. اختر اسمًا آخر.</translation>
    </message>
    <message>
        <source>Numbers lie between 1 and {largest}; leave it empty to get the next free one.</source>
        <translation>الأرقام من 1 إلى {largest}؛ اتركه فارغًا للحصول على أول رقم متاح.</translation>
    </message>
    <message>
        <source>Quiet hours look like 21:00-08:00, or off.</source>
        <translation>ساعات الهدوء تُكتب &#x2066;21:00-08:00&#x2069;، أو off.</translation>
    </message>
    <message>
        <source>Refresh the list: somebody else may have decided already.</source>
        <translation>حدّث القائمة: ربما قرّر شخص آخر قبلك.</translation>
    </message>
    <message>
        <source>Restore it from the last backup.</source>
        <translation>استعده من آخر نسخة احتياطية.</translation>
    </message>
    <message>
        <source>Restore the last backup; keep the damaged file for support.</source>
        <translation>استعد آخر نسخة احتياطية؛ واحتفظ بالملف التالف للدعم.</translation>
    </message>
    <message>
        <source>Set up and unlock the system&apos;s keyring and start again, or look around in the demo clinic.</source>
        <translation>أعدّ حافظة مفاتيح النظام وافتحها ثم ابدأ من جديد، أو تجوّل في العيادة التوضيحية.</translation>
    </message>
    <message>
        <source>Set up the system&apos;s own keyring before going live.</source>
        <translation>أعدّ حافظة مفاتيح النظام قبل الانتقال إلى الوضع الفعلي.</translation>
    </message>
    <message>
        <source>Somebody else has changed this patient since you opened the record.</source>
        <translation>غيّر شخص آخر بيانات هذا المريض منذ أن فتحت الملف.</translation>
    </message>
    <message>
        <source>Something went wrong (reference {reference}).</source>
        <translation>حدث خطأ ما (المرجع {reference}).</translation>
    </message>
    <message>
        <source>Something went wrong.</source>
        <translation>حدث خطأ ما.</translation>
    </message>
    <message>
        <source>Start it again and repeat the step.</source>
        <translation>شغّله من جديد وأعد الخطوة.</translation>
    </message>
    <message>
        <source>Start it from a desktop session. `docassist --help` lists what works without a window.</source>
        <translation>شغّله من جلسة سطح مكتب. الأمر &#x2066;`docassist --help`&#x2069; يعرض ما يعمل دون نافذة.</translation>
    </message>
    <message>
        <source>Stopped before it was done.</source>
        <translation>أُوقف قبل أن يكتمل.</translation>
    </message>
    <message>
        <source>The address of the database cannot be used.</source>
        <translation>عنوان قاعدة البيانات لا يصلح.</translation>
    </message>
    <message>
        <source>The backup could not be made.</source>
        <translation>تعذّر إنشاء النسخة الاحتياطية.</translation>
    </message>
    <message>
        <source>The backup could not be restored.</source>
        <translation>تعذّرت استعادة النسخة الاحتياطية.</translation>
    </message>
    <message>
        <source>The clinic&apos;s data is as it was before. Close other DocAssist windows and try again.</source>
        <translation>بيانات العيادة كما كانت. أغلق نوافذ DocAssist الأخرى وحاول من جديد.</translation>
    </message>
    <message>
        <source>The clinic&apos;s database can be read but not written.</source>
        <translation>قاعدة بيانات العيادة تُقرأ ولا يُكتب فيها.</translation>
    </message>
    <message>
        <source>The clinic&apos;s database could not be used.</source>
        <translation>تعذّر استخدام قاعدة بيانات العيادة.</translation>
    </message>
    <message>
        <source>The clinic&apos;s database file could not be opened.</source>
        <translation>تعذّر فتح ملف قاعدة بيانات العيادة.</translation>
    </message>
    <message>
        <source>The clinic&apos;s database server does not answer.</source>
        <translation>خادم قاعدة بيانات العيادة لا يجيب.</translation>
    </message>
    <message>
        <source>The database could not be brought up to date and was left as it was.</source>
        <translation>تعذّر تحديث قاعدة البيانات فبقيت كما كانت.</translation>
    </message>
    <message>
        <source>The database file is damaged and was not opened.</source>
        <translation>ملف قاعدة البيانات تالف ولم يُفتح.</translation>
    </message>
    <message>
        <source>The database is busy with another program.</source>
        <translation>قاعدة البيانات مشغولة ببرنامج آخر.</translation>
    </message>
    <message>
        <source>The database server refused this user, password or database name.</source>
        <translation>رفض الخادم هذا المستخدم أو كلمة المرور أو اسم قاعدة البيانات.</translation>
    </message>
    <message>
        <source>The demo clinic stays in mock mode.</source>
        <translation>تبقى العيادة التوضيحية في الوضع التجريبي.</translation>
    </message>
    <message>
        <source>The disk did not do what it was asked, so this was not saved.</source>
        <translation>لم ينفّذ القرص ما طُلب منه، لذا لم يُحفظ هذا.</translation>
    </message>
    <message>
        <source>The disk is full, so this was not saved.</source>
        <translation>القرص ممتلئ، لذا لم يُحفظ هذا.</translation>
    </message>
    <message>
        <source>The file in the place of the clinic&apos;s database is not DocAssist&apos;s.</source>
        <translation>الملف الموجود مكان قاعدة بيانات العيادة ليس من DocAssist.</translation>
    </message>
    <message>
        <source>The key in this computer&apos;s keyring does not open this database.</source>
        <translation>المفتاح الموجود في حافظة مفاتيح هذا الحاسوب لا يفتح قاعدة البيانات هذه.</translation>
    </message>
    <message>
        <source>The key to this clinic&apos;s database is not in this computer&apos;s keyring.</source>
        <translation>مفتاح قاعدة بيانات هذه العيادة ليس في حافظة مفاتيح هذا الحاسوب.</translation>
    </message>
    <message>
        <source>The keyring does not answer.</source>
        <translation>حافظة المفاتيح لا تجيب.</translation>
    </message>
    <message>
        <source>The keyring is locked.</source>
        <translation>حافظة المفاتيح مقفلة.</translation>
    </message>
    <message>
        <source>The keyring of this computer ({name}) is not known to keep secrets safe.</source>
        <translation>لا ضمان أن حافظة مفاتيح هذا الحاسوب ({name}) تحفظ الأسرار بأمان.</translation>
    </message>
    <message>
        <source>The record of what happened is not as DocAssist wrote it.</source>
        <translation>سجل الأحداث ليس كما كتبه DocAssist.</translation>
    </message>
    <message>
        <source>The settings file {file} cannot be read.</source>
        <translation>تعذّرت قراءة ملف الإعدادات {file}.</translation>
    </message>
    <message>
        <source>There is already a user called {name}.</source>
        <translation>يوجد مستخدم باسم {name}.</translation>
    </message>
    <message>
        <source>There is no database where this clinic&apos;s should be.</source>
        <translation>لا توجد قاعدة بيانات حيث ينبغي أن تكون قاعدة هذه العيادة.</translation>
    </message>
    <message>
        <source>There is no screen for DocAssist to open its window on.</source>
        <translation>لا توجد شاشة يفتح عليها DocAssist نافذته.</translation>
    </message>
    <message>
        <source>There is no setting called {name}.</source>
        <translation>لا إعداد باسم {name}.</translation>
    </message>
    <message>
        <source>There is no such patient.</source>
        <translation>لا يوجد هذا المريض.</translation>
    </message>
    <message>
        <source>There is nothing called {name}.</source>
        <translation>لا شيء باسم {name}.</translation>
    </message>
    <message>
        <source>This DocAssist was installed without its part for PostgreSQL.</source>
        <translation>ثُبّت DocAssist هذا دون الجزء الخاص بـ PostgreSQL.</translation>
    </message>
    <message>
        <source>This PIN is not right.</source>
        <translation>هذا الرمز السري غير صحيح.</translation>
    </message>
    <message>
        <source>This cannot be a patient&apos;s number.</source>
        <translation>هذا لا يصلح رقمًا لمريض.</translation>
    </message>
    <message>
        <source>This cannot be a token or secret.</source>
        <translation>هذا لا يصلح رمز وصول أو مفتاحًا سريًا.</translation>
    </message>
    <message>
        <source>This cannot be an age.</source>
        <translation>هذا لا يصلح عمرًا.</translation>
    </message>
    <message>
        <source>This cannot be empty.</source>
        <translation>لا يمكن ترك هذا فارغًا.</translation>
    </message>
    <message>
        <source>This clinic already has a key, and the one entered is another.</source>
        <translation>لهذه العيادة مفتاح، وما أُدخل مفتاح آخر.</translation>
    </message>
    <message>
        <source>This clinic already has users.</source>
        <translation>لهذه العيادة مستخدمون من قبل.</translation>
    </message>
    <message>
        <source>This command cannot be understood: {reason}.</source>
        <translation>تعذّر فهم هذا الأمر: {reason}.</translation>
    </message>
    <message>
        <source>This computer has no usable keyring, so the clinic&apos;s data cannot be locked safely.</source>
        <translation>لا توجد على هذا الحاسوب حافظة مفاتيح صالحة، فلا يمكن إقفال بيانات العيادة بأمان.</translation>
    </message>
    <message>
        <source>This database was written by a newer DocAssist and was left untouched.</source>
        <translation>كُتبت قاعدة البيانات هذه بإصدار أحدث من DocAssist فتُركت كما هي.</translation>
    </message>
    <message>
        <source>This is a whole number from {lowest} to {highest}.</source>
        <translation>المطلوب عدد صحيح من {lowest} إلى {highest}.</translation>
    </message>
    <message>
        <source>This is neither a date nor an age.</source>
        <translation>هذا ليس تاريخًا ولا عمرًا.</translation>
    </message>
    <message>
        <source>This is not a phone number that can be called.</source>
        <translation>هذا ليس رقم هاتف يمكن الاتصال به.</translation>
    </message>
    <message>
        <source>This is not a phone number.</source>
        <translation>هذا ليس رقم هاتف.</translation>
    </message>
    <message>
        <source>This is not a recovery key.</source>
        <translation>هذا ليس مفتاح استرداد.</translation>
    </message>
    <message>
        <source>This is not a sex that can be recorded.</source>
        <translation>لا يمكن تسجيل هذا الجنس.</translation>
    </message>
    <message>
        <source>This phone number is too long.</source>
        <translation>رقم الهاتف هذا أطول من اللازم.</translation>
    </message>
    <message>
        <source>This phone number is too short.</source>
        <translation>رقم الهاتف هذا أقصر من اللازم.</translation>
    </message>
    <message>
        <source>This stored file is damaged and was not opened.</source>
        <translation>هذا الملف المحفوظ تالف ولم يُفتح.</translation>
    </message>
    <message>
        <source>Too many wrong PINs.</source>
        <translation>رموز سرية خاطئة كثيرة.</translation>
    </message>
    <message>
        <source>Try again; after five wrong tries you have to wait.</source>
        <translation>حاول من جديد؛ بعد خمس محاولات خاطئة عليك الانتظار.</translation>
    </message>
    <message>
        <source>Try again; if it happens again, send a support bundle with this reference.</source>
        <translation>حاول من جديد؛ وإن تكرر فأرسل ملف الدعم مع هذا المرجع.</translation>
    </message>
    <message>
        <source>Try again; if it happens again, send a support bundle.</source>
        <translation>حاول من جديد؛ وإن تكرر فأرسل ملف الدعم.</translation>
    </message>
    <message>
        <source>Unlock it with your system password and try again.</source>
        <translation>افتحها بكلمة مرور النظام وحاول من جديد.</translation>
    </message>
    <message>
        <source>Update DocAssist on this computer.</source>
        <translation>حدّث DocAssist على هذا الحاسوب.</translation>
    </message>
    <message>
        <source>Use digits, spaces and a leading plus only.</source>
        <translation>استخدم الأرقام والمسافات وعلامة + في البداية فقط.</translation>
    </message>
    <message>
        <source>Wait {seconds} seconds, then try again.</source>
        <translation>انتظر {seconds}&#xa0;ث، ثم حاول من جديد.</translation>
    </message>
    <message>
        <source>What had been saved stays; start it again for the rest.</source>
        <translation>ما حُفظ باقٍ؛ ابدأ من جديد لإتمام الباقي.</translation>
    </message>
    <message>
        <source>WhatsApp no longer offers Graph version {version}.</source>
        <translation>لم يعد واتساب يوفر إصدار Graph {version}.</translation>
    </message>
    <message>
        <source>Whether this patient agreed to messages could not be looked up.</source>
        <translation>تعذّر التحقق من موافقة هذا المريض على الرسائل.</translation>
    </message>
    <message>
        <source>Write 14/05/1992 with the day first, 1992-05-14, the year alone, or an age such as 34.</source>
        <translation>اكتب &#x2066;14/05/1992&#x2069; واليوم أولًا، أو &#x2066;1992-05-14&#x2069;، أو السنة وحدها، أو عمرًا مثل 34.</translation>
    </message>
    <message>
        <source>Write it as the patient does, in any script.</source>
        <translation>اكتبه كما يكتبه المريض، بأي خط.</translation>
    </message>
    <message>
        <source>`docassist settings show` lists them all.</source>
        <translation>الأمر &#x2066;`docassist settings show`&#x2069; يعرضها كلها.</translation>
    </message>
    <message>
        <source>{field}: {reason}.</source>
        <translation>{field}: {reason}.</translation>
    </message>
    <message>
        <source>{file} cannot be read.</source>
        <translation>تعذّرت قراءة {file}.</translation>
    </message>
    <message>
        <source>{file} cannot be written.</source>
        <translation>تعذّرت كتابة {file}.</translation>
    </message>
    <message>
        <source>{file} is not a backup that this clinic&apos;s key opens.</source>
        <translation>{file} ليس نسخة احتياطية يفتحها مفتاح هذه العيادة.</translation>
    </message>
    <message>
        <source>{file} is there already and is not a backup of this clinic.</source>
        <translation>{file} موجود وليس نسخة احتياطية لهذه العيادة.</translation>
    </message>
    <message>
        <source>{file} is there already and is not a support bundle.</source>
        <translation>{file} موجود وليس ملف دعم.</translation>
    </message>
    <message>
        <source>{name} has no PIN.</source>
        <translation>لا رمز سري لـ {name}.</translation>
    </message>
    <message>
        <source>{name} may not do this.</source>
        <translation>لا يحق لـ {name} فعل هذا.</translation>
    </message>
</context>
<context>
    <name>events</name>
    <message>
        <source>, </source>
        <comment>between settings</comment>
        <translation>، </translation>
    </message>
    <message>
        <source>A backup could not be made</source>
        <translation>تعذّر إنشاء نسخة احتياطية</translation>
    </message>
    <message>
        <source>A wrong PIN for {user}</source>
        <translation>رمز سري خاطئ: {user}</translation>
    </message>
    <message>
        <source>Added {user}</source>
        <translation>إضافة {user}</translation>
    </message>
    <message>
        <source>Attachments that were not in it: {count}.</source>
        <translation>مرفقات لم تكن فيها: {count}.</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>النسخ الاحتياطية</translation>
    </message>
    <message>
        <source>Brought the database up to date</source>
        <translation>تحديث قاعدة البيانات</translation>
    </message>
    <message>
        <source>Changed a setting: {setting}</source>
        <translation>تغيير إعداد: {setting}</translation>
    </message>
    <message>
        <source>Changed the record of {patient}</source>
        <translation>تغيير ملف {patient}</translation>
    </message>
    <message>
        <source>Changed what is known of {user}</source>
        <translation>تغيير بيانات {user}</translation>
    </message>
    <message>
        <source>Graph address</source>
        <translation>عنوان Graph</translation>
    </message>
    <message>
        <source>Graph version</source>
        <translation>إصدار Graph</translation>
    </message>
    <message>
        <source>Its record of what happened was not as DocAssist wrote it.</source>
        <translation>سجل أحداثها لم يكن كما كتبه DocAssist.</translation>
    </message>
    <message>
        <source>Locked the screen</source>
        <translation>قفل الشاشة</translation>
    </message>
    <message>
        <source>Logged in</source>
        <translation>تسجيل الدخول</translation>
    </message>
    <message>
        <source>Logged out</source>
        <translation>تسجيل الخروج</translation>
    </message>
    <message>
        <source>Looked at the recovery key</source>
        <translation>الاطلاع على مفتاح الاسترداد</translation>
    </message>
    <message>
        <source>Made a backup</source>
        <translation>إنشاء نسخة احتياطية</translation>
    </message>
    <message>
        <source>Messages that wait for a decision: {count}.</source>
        <translation>رسائل تنتظر قرارًا: {count}.</translation>
    </message>
    <message>
        <source>Opened a file</source>
        <translation>فتح ملف</translation>
    </message>
    <message>
        <source>Opened the record of {patient}</source>
        <translation>فتح ملف {patient}</translation>
    </message>
    <message>
        <source>Patients</source>
        <translation>المرضى</translation>
    </message>
    <message>
        <source>Put a backup back</source>
        <translation>استعادة نسخة احتياطية</translation>
    </message>
    <message>
        <source>Recorded that {patient} withdrew consent</source>
        <translation>سحب موافقة {patient}</translation>
    </message>
    <message>
        <source>Recorded the consent of {patient}</source>
        <translation>موافقة {patient}</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>مفتاح الاسترداد</translation>
    </message>
    <message>
        <source>Registered {patient}</source>
        <translation>تسجيل {patient}</translation>
    </message>
    <message>
        <source>Removed from the keyring: {secret}</source>
        <translation>إزالة من حافظة المفاتيح: {secret}</translation>
    </message>
    <message>
        <source>Saved a support bundle</source>
        <translation>حفظ ملف الدعم</translation>
    </message>
    <message>
        <source>Searched the patients</source>
        <translation>البحث في المرضى</translation>
    </message>
    <message>
        <source>Secrets</source>
        <translation>الأسرار</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>Stored a file</source>
        <translation>حفظ ملف</translation>
    </message>
    <message>
        <source>Stored in the keyring: {secret}</source>
        <translation>حفظ في حافظة المفاتيح: {secret}</translation>
    </message>
    <message>
        <source>The clinic is as it was in the backup of {moment}.</source>
        <translation>عادت العيادة إلى هذه النسخة الاحتياطية: {moment}.</translation>
    </message>
    <message>
        <source>The clinic was set up</source>
        <translation>إعداد العيادة</translation>
    </message>
    <message>
        <source>Unlocked the screen</source>
        <translation>فتح قفل الشاشة</translation>
    </message>
    <message>
        <source>Users and log-ins</source>
        <translation>المستخدمون وتسجيل الدخول</translation>
    </message>
    <message>
        <source>WhatsApp on or off</source>
        <translation>تشغيل واتساب أو إيقافه</translation>
    </message>
    <message>
        <source>access token</source>
        <translation>رمز الوصول</translation>
    </message>
    <message>
        <source>app secret</source>
        <translation>المفتاح السري للتطبيق</translation>
    </message>
    <message>
        <source>business account ID</source>
        <translation>معرّف حساب الأعمال</translation>
    </message>
    <message>
        <source>country</source>
        <translation>البلد</translation>
    </message>
    <message>
        <source>hour of the backup</source>
        <translation>ساعة النسخ الاحتياطي</translation>
    </message>
    <message>
        <source>language of the clinic</source>
        <translation>لغة العيادة</translation>
    </message>
    <message>
        <source>lock of the screen</source>
        <translation>قفل الشاشة</translation>
    </message>
    <message>
        <source>messages per minute</source>
        <translation>عدد الرسائل في الدقيقة</translation>
    </message>
    <message>
        <source>mock or live</source>
        <translation>تجريبي أو فعلي</translation>
    </message>
    <message>
        <source>name of the clinic</source>
        <translation>اسم العيادة</translation>
    </message>
    <message>
        <source>phone number ID</source>
        <translation>معرّف رقم الهاتف</translation>
    </message>
    <message>
        <source>quiet hours</source>
        <translation>ساعات الهدوء</translation>
    </message>
    <message>
        <source>relay token</source>
        <translation>رمز المرحّل</translation>
    </message>
    <message>
        <source>time zone</source>
        <translation>المنطقة الزمنية</translation>
    </message>
    <message>
        <source>verify token</source>
        <translation>رمز التحقق</translation>
    </message>
</context>
<context>
    <name>health</name>
    <message>
        <source>Ask who runs the server to switch TLS on.</source>
        <translation>اطلب من المسؤول عن الخادم تشغيل TLS.</translation>
    </message>
    <message>
        <source>Backup {hours} h ago</source>
        <translation>نسخة احتياطية منذ {hours}&#xa0;س</translation>
    </message>
    <message>
        <source>Backups and attachments are encrypted on this disk; the server&apos;s disk is up to who runs the server.</source>
        <translation>النسخ الاحتياطية والمرفقات مشفّرة على هذا القرص؛ أما قرص الخادم فشأن من يديره.</translation>
    </message>
    <message>
        <source>Check the clock</source>
        <translation>تحقق من الساعة</translation>
    </message>
    <message>
        <source>Clock plausible</source>
        <translation>الساعة سليمة</translation>
    </message>
    <message>
        <source>Connection not encrypted</source>
        <translation>الاتصال غير مشفّر</translation>
    </message>
    <message>
        <source>Database damaged</source>
        <translation>قاعدة البيانات تالفة</translation>
    </message>
    <message>
        <source>Database whole</source>
        <translation>قاعدة البيانات سليمة</translation>
    </message>
    <message>
        <source>DocAssist was installed without its typefaces.</source>
        <translation>ثُبّت DocAssist دون خطوطه.</translation>
    </message>
    <message>
        <source>Encrypted</source>
        <translation>مشفّر</translation>
    </message>
    <message>
        <source>Events recorded</source>
        <translation>الأحداث مسجّلة</translation>
    </message>
    <message>
        <source>Free some space soon: on a full disk nothing more can be saved.</source>
        <translation>أفسح مكانًا قريبًا: على قرص ممتلئ لا يُحفظ شيء.</translation>
    </message>
    <message>
        <source>Have it proved under Settings, and keep the data folder as it is.</source>
        <translation>تحقق منه في الإعدادات، وأبقِ مجلد البيانات كما هو.</translation>
    </message>
    <message>
        <source>Install it again.</source>
        <translation>ثبّته من جديد.</translation>
    </message>
    <message>
        <source>Keyring in order</source>
        <translation>حافظة المفاتيح سليمة</translation>
    </message>
    <message>
        <source>Make a backup, and restore it into a newly set up DocAssist.</source>
        <translation>أنشئ نسخة احتياطية واستعدها في DocAssist أُعدّ من جديد.</translation>
    </message>
    <message>
        <source>Make one now under Settings, and see whether it works.</source>
        <translation>أنشئ واحدة الآن من الإعدادات، وانظر هل تنجح.</translation>
    </message>
    <message>
        <source>No backup yet</source>
        <translation>لا نسخة احتياطية بعد</translation>
    </message>
    <message>
        <source>No keyring needed</source>
        <translation>لا حاجة لحافظة مفاتيح</translation>
    </message>
    <message>
        <source>No webhook yet</source>
        <translation>لا إشعارات بعد</translation>
    </message>
    <message>
        <source>Not encrypted</source>
        <translation>غير مشفّر</translation>
    </message>
    <message>
        <source>Only {free} GB are left on the disk with the clinic&apos;s data.</source>
        <translation>لم يبقَ سوى {free}&#xa0;غ.ب على قرص بيانات العيادة.</translation>
    </message>
    <message>
        <source>Record of events broken</source>
        <translation>سجل الأحداث معطوب</translation>
    </message>
    <message>
        <source>Remove it from the file, have it replaced, and store the new one in the keyring.</source>
        <translation>احذفه من الملف واستبدله، واحفظ الجديد في حافظة المفاتيح.</translation>
    </message>
    <message>
        <source>Replies and receipts do not reach the clinic: check the way they come in.</source>
        <translation>لا تصل الردود والإيصالات إلى العيادة: تحقق من طريق وصولها.</translation>
    </message>
    <message>
        <source>Restore the last backup; keep the damaged file for support.</source>
        <translation>استعد آخر نسخة احتياطية؛ واحتفظ بالملف التالف للدعم.</translation>
    </message>
    <message>
        <source>Secret in a file</source>
        <translation>سر في ملف</translation>
    </message>
    <message>
        <source>Set date and time, and let the system keep them right.</source>
        <translation>اضبط التاريخ والوقت، ودع النظام يحافظ عليهما.</translation>
    </message>
    <message>
        <source>Settings in order</source>
        <translation>الإعدادات سليمة</translation>
    </message>
    <message>
        <source>Store one under Settings, WhatsApp.</source>
        <translation>احفظ واحدًا في الإعدادات، واتساب.</translation>
    </message>
    <message>
        <source>The access token lies in the keyring.</source>
        <translation>رمز الوصول في حافظة المفاتيح.</translation>
    </message>
    <message>
        <source>The clinic&apos;s key is safe in {keyring}.</source>
        <translation>مفتاح العيادة محفوظ بأمان في {keyring}.</translation>
    </message>
    <message>
        <source>The computer&apos;s clock is behind: reminders would go out at wrong times.</source>
        <translation>ساعة الحاسوب متأخرة: ستخرج التذكيرات في غير وقتها.</translation>
    </message>
    <message>
        <source>The computer&apos;s clock looks right.</source>
        <translation>ساعة الحاسوب تبدو صحيحة.</translation>
    </message>
    <message>
        <source>The computer&apos;s clock was set back while DocAssist was running.</source>
        <translation>أُرجعت ساعة الحاسوب إلى الوراء أثناء عمل DocAssist.</translation>
    </message>
    <message>
        <source>The database is damaged. Places found: {count}.</source>
        <translation>قاعدة البيانات تالفة. عدد المواضع: {count}.</translation>
    </message>
    <message>
        <source>The database is not encrypted.</source>
        <translation>قاعدة البيانات غير مشفّرة.</translation>
    </message>
    <message>
        <source>The database was looked through and is whole.</source>
        <translation>فُحصت قاعدة البيانات وهي سليمة.</translation>
    </message>
    <message>
        <source>The database, its backups and the attachments are encrypted on this disk.</source>
        <translation>قاعدة البيانات ونسخها والمرفقات مشفّرة على هذا القرص.</translation>
    </message>
    <message>
        <source>The demo clinic needs no keyring.</source>
        <translation>العيادة التوضيحية لا تحتاج إلى حافظة مفاتيح.</translation>
    </message>
    <message>
        <source>The last backup was made and proved {hours} h ago.</source>
        <translation>أُنشئت آخر نسخة احتياطية وجُرّبت منذ {hours}&#xa0;س.</translation>
    </message>
    <message>
        <source>The record of what happened was changed by something other than DocAssist.</source>
        <translation>غُيّر سجل الأحداث بغير DocAssist.</translation>
    </message>
    <message>
        <source>The settings can be read and hold no secret.</source>
        <translation>الإعدادات مقروءة ولا سر فيها.</translation>
    </message>
    <message>
        <source>The settings file holds a secret ({names}), which is not used.</source>
        <translation>في ملف الإعدادات سر ({names})، وهو غير مستخدم.</translation>
    </message>
    <message>
        <source>The typefaces for every script are installed with DocAssist.</source>
        <translation>الخطوط لكل الكتابات مثبّتة مع DocAssist.</translation>
    </message>
    <message>
        <source>There is no access token in the keyring, so nothing can be sent.</source>
        <translation>لا رمز وصول في حافظة المفاتيح، فلا يمكن إرسال شيء.</translation>
    </message>
    <message>
        <source>There is no backup on this computer yet.</source>
        <translation>لا نسخة احتياطية على هذا الحاسوب بعد.</translation>
    </message>
    <message>
        <source>Token missing</source>
        <translation>رمز الوصول ناقص</translation>
    </message>
    <message>
        <source>Token stored</source>
        <translation>رمز الوصول محفوظ</translation>
    </message>
    <message>
        <source>Typefaces: {count}</source>
        <translation>الخطوط: {count}</translation>
    </message>
    <message>
        <source>Update DocAssist, or choose a newer version under Settings.</source>
        <translation>حدّث DocAssist، أو اختر إصدارًا أحدث في الإعدادات.</translation>
    </message>
    <message>
        <source>Webhook heard</source>
        <translation>الإشعارات تصل</translation>
    </message>
    <message>
        <source>Webhook silent {hours} h</source>
        <translation>لا إشعارات منذ {hours}&#xa0;س</translation>
    </message>
    <message>
        <source>What goes to the database server can be read on the network.</source>
        <translation>ما يذهب إلى خادم قاعدة البيانات يمكن قراءته في الشبكة.</translation>
    </message>
    <message>
        <source>What happens is recorded and chained.</source>
        <translation>كل ما يحدث يُسجَّل في سلسلة مترابطة.</translation>
    </message>
    <message>
        <source>WhatsApp has not reported anything to this clinic yet.</source>
        <translation>لم يُبلغ واتساب هذه العيادة بشيء بعد.</translation>
    </message>
    <message>
        <source>WhatsApp has reported nothing for {hours} h.</source>
        <translation>لم يُبلغ واتساب بشيء منذ {hours}&#xa0;س.</translation>
    </message>
    <message>
        <source>WhatsApp no longer offers version {version} of its interface.</source>
        <translation>لم يعد واتساب يوفر الإصدار {version} من واجهته.</translation>
    </message>
    <message>
        <source>WhatsApp offers version {version} of its interface for long enough.</source>
        <translation>يوفر واتساب الإصدار {version} من واجهته لمدة كافية.</translation>
    </message>
    <message>
        <source>WhatsApp reports what happens to messages.</source>
        <translation>يُبلغ واتساب بما يجري للرسائل.</translation>
    </message>
    <message>
        <source>WhatsApp soon ends version {version} of its interface. Days left: {days}.</source>
        <translation>سينهي واتساب قريبًا الإصدار {version} من واجهته. الأيام المتبقية: {days}.</translation>
    </message>
    <message>
        <source>WhatsApp {version}</source>
        <translation>واتساب {version}</translation>
    </message>
    <message>
        <source>{free} GB are free on the disk with the clinic&apos;s data.</source>
        <translation>على قرص بيانات العيادة {free}&#xa0;غ.ب فارغة.</translation>
    </message>
    <message>
        <source>{free} GB free</source>
        <translation>{free}&#xa0;غ.ب فارغة</translation>
    </message>
</context>
<context>
    <name>kit</name>
    <message>
        <source>Allergies</source>
        <translation>الحساسية</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>مسح</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Show what is typed</source>
        <translation>إظهار المكتوب</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>جارٍ الإيقاف…</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
</context>
<context>
    <name>patients</name>
    <message numerus="yes">
        <source>%n d</source>
        <translation>
            <numerusform>%n يوم</numerusform>
            <numerusform>يوم</numerusform>
            <numerusform>يومان</numerusform>
            <numerusform>%n أيام</numerusform>
            <numerusform>%n يومًا</numerusform>
            <numerusform>%n يوم</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mo</source>
        <translation>
            <numerusform>%n شهر</numerusform>
            <numerusform>شهر</numerusform>
            <numerusform>شهران</numerusform>
            <numerusform>%n أشهر</numerusform>
            <numerusform>%n شهرًا</numerusform>
            <numerusform>%n شهر</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n y</source>
        <translation>
            <numerusform>%n سنة</numerusform>
            <numerusform>سنة</numerusform>
            <numerusform>سنتان</numerusform>
            <numerusform>%n سنوات</numerusform>
            <numerusform>%n سنة</numerusform>
            <numerusform>%n سنة</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between age and sex</comment>
        <translation>، </translation>
    </message>
    <message>
        <source>14/05/1992, or 34 if only the age is known</source>
        <translation>&#x2066;14/05/1992&#x2069;، أو 34 إذا لم يُعرف سوى العمر</translation>
    </message>
    <message>
        <source>A name is enough to begin with. Phone, allergies and the consent to messages can follow.</source>
        <translation>يكفي الاسم للبدء. ويمكن أن يتبعه الهاتف والحساسية والموافقة على الرسائل.</translation>
    </message>
    <message>
        <source>Add patient</source>
        <translation>إضافة مريض</translation>
    </message>
    <message>
        <source>Add patient (Ctrl+N)</source>
        <translation>إضافة مريض (Ctrl+N)</translation>
    </message>
    <message>
        <source>Agrees to messages on WhatsApp (said at the desk)</source>
        <translation>يوافق على رسائل واتساب (شفهيًا في الاستقبال)</translation>
    </message>
    <message>
        <source>Allergies</source>
        <translation>الحساسية</translation>
    </message>
    <message>
        <source>Best matches: {shown} of {found}</source>
        <translation>أقرب النتائج: {shown} من {found}</translation>
    </message>
    <message>
        <source>Birth date or age</source>
        <translation>تاريخ الميلاد أو العمر</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>حسب الاسم</translation>
    </message>
    <message>
        <source>Choose a patient</source>
        <translation>اختر مريضًا</translation>
    </message>
    <message>
        <source>Consent to WhatsApp</source>
        <translation>الموافقة على واتساب</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>التواصل</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>تعديل</translation>
    </message>
    <message>
        <source>Edit patient</source>
        <translation>تعديل بيانات المريض</translation>
    </message>
    <message>
        <source>F</source>
        <comment>female</comment>
        <translation>أنثى</translation>
    </message>
    <message>
        <source>Fewer letters find more. A phone is found by any four digits of it.</source>
        <translation>حروف أقل تعطي نتائج أكثر. ويُعثر على الهاتف بأي أربعة أرقام منه.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>M</source>
        <comment>male</comment>
        <translation>ذكر</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Name, phone or number</source>
        <translation>اسم أو هاتف أو رقم</translation>
    </message>
    <message>
        <source>No, withdrawn</source>
        <translation>لا، سُحبت</translation>
    </message>
    <message>
        <source>Nobody found</source>
        <translation>لم يُعثر على أحد</translation>
    </message>
    <message>
        <source>Not asked yet, so nothing is sent</source>
        <translation>لم يُسأل بعد، فلا يُرسل شيء</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>ملاحظات</translation>
    </message>
    <message>
        <source>One a line, with what it does: Penicillin: rash</source>
        <translation>واحدة في كل سطر مع أثرها: البنسلين: طفح</translation>
    </message>
    <message>
        <source>Patients</source>
        <translation>المرضى</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>الهاتف</translation>
    </message>
    <message>
        <source>Record consent</source>
        <translation>تسجيل الموافقة</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>تسجيل</translation>
    </message>
    <message>
        <source>Register the first patient</source>
        <translation>تسجيل أول مريض</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Search by name, phone or number. Enter opens the best match, Ctrl+K finds from anywhere.</source>
        <translation>ابحث بالاسم أو الهاتف أو الرقم. يفتح Enter أقرب نتيجة، ويبحث Ctrl+K من أي مكان.</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>الجنس</translation>
    </message>
    <message>
        <source>The same phone reaches</source>
        <translation>الهاتف نفسه لـ</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>سحب</translation>
    </message>
    <message>
        <source>Yes, messages may be sent</source>
        <translation>نعم، يمكن إرسال الرسائل</translation>
    </message>
    <message>
        <source>female</source>
        <translation>أنثى</translation>
    </message>
    <message>
        <source>male</source>
        <translation>ذكر</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>لا يوجد بعد</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>غير معروف</translation>
    </message>
    <message>
        <source>other</source>
        <translation>آخر</translation>
    </message>
    <message>
        <source>other</source>
        <comment>sex</comment>
        <translation>آخر</translation>
    </message>
    <message>
        <source>register new patient</source>
        <translation>تسجيل مريض جديد</translation>
    </message>
    <message>
        <source>{name} is registered: {number}.</source>
        <translation>سُجّل {name}: {number}.</translation>
    </message>
    <message>
        <source>{name} is saved.</source>
        <translation>حُفظت بيانات {name}.</translation>
    </message>
</context>
<context>
    <name>roles</name>
    <message>
        <source>Administrator</source>
        <translation>مدير</translation>
    </message>
    <message>
        <source>Doctor</source>
        <translation>طبيب</translation>
    </message>
    <message>
        <source>Nurse</source>
        <translation>ممرض</translation>
    </message>
    <message>
        <source>Receptionist</source>
        <translation>موظف استقبال</translation>
    </message>
</context>
<context>
    <name>rooms</name>
    <message>
        <source>Patients</source>
        <translation>المرضى</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
</context>
<context>
    <name>secrets</name>
    <message>
        <source>Add</source>
        <translation>إضافة</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>In the keyring</source>
        <translation>في حافظة المفاتيح</translation>
    </message>
    <message>
        <source>It goes into the keyring and is never shown again.</source>
        <translation>يُحفظ في حافظة المفاتيح ولا يظهر بعدها أبدًا.</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>لا يوجد بعد</translation>
    </message>
    <message>
        <source>Paste it here</source>
        <translation>الصقه هنا</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>Remove from the keyring?</source>
        <translation>إزالة من حافظة المفاتيح؟</translation>
    </message>
    <message>
        <source>Remove: {what}</source>
        <translation>إزالة: {what}</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>استبدال</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>saved {day} by {name}</source>
        <translation>{day}، بواسطة {name}</translation>
    </message>
    <message>
        <source>{what}: it cannot be brought back. Keep it elsewhere if you may need it again.</source>
        <translation>{what}: لا يمكن استرجاعه. احتفظ به في مكان آخر إن كنت قد تحتاجه.</translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>A withdrawal is one more line. No line is ever changed or removed.</source>
        <translation>السحب سطر إضافي. ولا يُغيَّر سطر ولا يُحذف أبدًا.</translation>
    </message>
    <message>
        <source>About and support</source>
        <translation>حول البرنامج والدعم</translation>
    </message>
    <message>
        <source>After that long without a key or a click. Drafts stay.</source>
        <translation>بعد هذه المدة دون مفتاح أو نقرة. وتبقى المسودات.</translation>
    </message>
    <message>
        <source>All times on the screen follow it.</source>
        <translation>تتبعها كل الأوقات على الشاشة.</translation>
    </message>
    <message>
        <source>As patients know it, on paper and in messages</source>
        <translation>كما يعرفه المرضى، على الورق وفي الرسائل</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>كالنظام</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>التدقيق</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>النسخ الاحتياطي</translation>
    </message>
    <message>
        <source>Clinic</source>
        <translation>العيادة</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>الألوان</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>الموافقة</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>البلد</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>داكن</translation>
    </message>
    <message>
        <source>For new patients, until another one is chosen for them</source>
        <translation>للمرضى الجدد، إلى أن تُختار لهم لغة أخرى</translation>
    </message>
    <message>
        <source>For this computer. The button in the bar above turns them as well.</source>
        <translation>لهذا الحاسوب. ويغيّرها أيضًا الزر في الشريط العلوي.</translation>
    </message>
    <message>
        <source>For this computer. What is written to patients follows the language of each patient.</source>
        <translation>لهذا الحاسوب. أما ما يُكتب للمرضى فبلغة كل مريض.</translation>
    </message>
    <message>
        <source>Language and lock</source>
        <translation>اللغة والقفل</translation>
    </message>
    <message>
        <source>Language of the clinic</source>
        <translation>لغة العيادة</translation>
    </message>
    <message>
        <source>Language of the screen</source>
        <translation>لغة الشاشة</translation>
    </message>
    <message>
        <source>Language of the wording</source>
        <translation>لغة النص</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>فاتح</translation>
    </message>
    <message>
        <source>Lock the screen</source>
        <translation>قفل الشاشة</translation>
    </message>
    <message>
        <source>Look and language</source>
        <translation>المظهر واللغة</translation>
    </message>
    <message>
        <source>Name of the clinic</source>
        <translation>اسم العيادة</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>لم يُحفظ</translation>
    </message>
    <message>
        <source>Pages of Settings</source>
        <translation>صفحات الإعدادات</translation>
    </message>
    <message>
        <source>Phones typed without a country code belong here.</source>
        <translation>الأرقام المكتوبة دون رمز بلد تُعد من هذا البلد.</translation>
    </message>
    <message>
        <source>Read out or shown at the desk, in the language of the patient.</source>
        <translation>يُقرأ أو يُعرض في الاستقبال بلغة المريض.</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>حُفظ</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>جارٍ الحفظ…</translation>
    </message>
    <message>
        <source>Settings: {page}</source>
        <translation>الإعدادات: {page}</translation>
    </message>
    <message>
        <source>The clinic</source>
        <translation>العيادة</translation>
    </message>
    <message>
        <source>The words that were agreed to, their version and their language, for every patient.</source>
        <translation>النص الذي وُوفق عليه وإصداره ولغته، لكل مريض.</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>المنطقة الزمنية</translation>
    </message>
    <message>
        <source>Users and roles</source>
        <translation>المستخدمون والأدوار</translation>
    </message>
    <message>
        <source>Version {version}, in use now</source>
        <translation>الإصدار {version}، المعمول به الآن</translation>
    </message>
    <message>
        <source>What patients agree to</source>
        <translation>ما يوافق عليه المرضى</translation>
    </message>
    <message>
        <source>What the ledger keeps</source>
        <translation>ما يحفظه السجل</translation>
    </message>
    <message>
        <source>WhatsApp</source>
        <translation>واتساب</translation>
    </message>
    <message>
        <source>Who wrote it down, when, and how the patient said so.</source>
        <translation>من دوّنه ومتى، وكيف عبّر المريض عن ذلك.</translation>
    </message>
    <message>
        <source>Without a consent nothing is sent, nor when the ledger cannot be read.</source>
        <translation>بلا موافقة لا يُرسل شيء، ولا عند تعذّر قراءة السجل.</translation>
    </message>
    <message>
        <source>You can look at this page. An administrator changes it.</source>
        <translation>يمكنك الاطلاع على هذه الصفحة. ويغيّرها المدير.</translation>
    </message>
    <message>
        <source>after {count} min</source>
        <translation>بعد {count}&#xa0;د</translation>
    </message>
    <message>
        <source>events trail verify</source>
        <translation>الأحداث السجل تحقق</translation>
    </message>
    <message>
        <source>live mock token quiet hours</source>
        <translation>فعلي تجريبي رمز ساعات الهدوء</translation>
    </message>
    <message>
        <source>name country time zone lock minutes</source>
        <translation>الاسم البلد المنطقة الزمنية القفل الدقائق</translation>
    </message>
    <message>
        <source>never</source>
        <translation>أبدًا</translation>
    </message>
    <message>
        <source>people staff PIN password</source>
        <translation>الأشخاص الموظفون الرمز السري كلمة المرور</translation>
    </message>
    <message>
        <source>restore recovery key</source>
        <translation>استعادة مفتاح الاسترداد</translation>
    </message>
    <message>
        <source>theme dark light translation</source>
        <translation>المظهر داكن فاتح الترجمة</translation>
    </message>
    <message>
        <source>version health help licence</source>
        <translation>الإصدار الحالة المساعدة الرخصة</translation>
    </message>
    <message>
        <source>wording ledger</source>
        <translation>النص السجل</translation>
    </message>
</context>
<context>
    <name>stages</name>
    <message>
        <source>Asking the keyring for the key</source>
        <translation>طلب المفتاح من حافظة المفاتيح</translation>
    </message>
    <message>
        <source>Bringing the database up to date</source>
        <translation>تحديث قاعدة البيانات</translation>
    </message>
    <message>
        <source>Inventing the demo clinic</source>
        <translation>إنشاء العيادة التوضيحية</translation>
    </message>
    <message>
        <source>Looking for the clinic&apos;s folder</source>
        <translation>البحث عن مجلد العيادة</translation>
    </message>
    <message>
        <source>Opening the clinic</source>
        <translation>فتح العيادة</translation>
    </message>
    <message>
        <source>Opening the database</source>
        <translation>فتح قاعدة البيانات</translation>
    </message>
    <message>
        <source>Setting up the office</source>
        <translation>تجهيز المكتب</translation>
    </message>
    <message>
        <source>Starting the background work</source>
        <translation>بدء المهام الخلفية</translation>
    </message>
</context>
<context>
    <name>states</name>
    <message>
        <source>Accepted</source>
        <translation>مقبولة</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>ملغاة</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>سُلّمت</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>منتهية</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>فشلت</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>معلّقة</translation>
    </message>
    <message>
        <source>On the wire</source>
        <translation>قيد الإرسال</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>في الطابور</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>مقروءة</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>Sending next</source>
        <translation>التالية للإرسال</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>مُرسلة</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>غير معروفة</translation>
    </message>
</context>
<context>
    <name>timeline</name>
    <message>
        <source>, </source>
        <comment>between changed fields</comment>
        <translation>، </translation>
    </message>
    <message>
        <source>Agreed to messages on WhatsApp</source>
        <translation>الموافقة على رسائل واتساب</translation>
    </message>
    <message>
        <source>No longer agrees to messages on WhatsApp</source>
        <translation>سحب الموافقة على رسائل واتساب</translation>
    </message>
    <message>
        <source>Record changed</source>
        <translation>تغيير الملف</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>التسجيل</translation>
    </message>
    <message>
        <source>allergies</source>
        <translation>الحساسية</translation>
    </message>
    <message>
        <source>birth date</source>
        <translation>تاريخ الميلاد</translation>
    </message>
    <message>
        <source>language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>notes</source>
        <translation>الملاحظات</translation>
    </message>
    <message>
        <source>phone</source>
        <translation>الهاتف</translation>
    </message>
    <message>
        <source>sex</source>
        <translation>الجنس</translation>
    </message>
</context>
<context>
    <name>users</name>
    <message>
        <source>4 to 12 digits</source>
        <translation>من 4 إلى 12 رقمًا</translation>
    </message>
    <message>
        <source>4 to 12 digits. They can change it themselves.</source>
        <translation>من 4 إلى 12 رقمًا. ويمكن لصاحبه تغييره بنفسه.</translation>
    </message>
    <message>
        <source>Activate</source>
        <translation>تفعيل</translation>
    </message>
    <message>
        <source>Add person</source>
        <translation>إضافة شخص</translation>
    </message>
    <message>
        <source>An administrator looks after the people who work here.</source>
        <translation>يتولى المدير شؤون من يعملون هنا.</translation>
    </message>
    <message>
        <source>As colleagues see it, for example Dr. Anjali Mehta</source>
        <translation>كما يراه الزملاء، مثلًا د. أنجالي مهتا</translation>
    </message>
    <message>
        <source>As this computer</source>
        <translation>كهذا الحاسوب</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>تعديل</translation>
    </message>
    <message>
        <source>Change my PIN</source>
        <translation>تغيير رمزي السري</translation>
    </message>
    <message>
        <source>Change person</source>
        <translation>تعديل بيانات الشخص</translation>
    </message>
    <message>
        <source>Deactivate</source>
        <translation>إيقاف الحساب</translation>
    </message>
    <message>
        <source>Deactivate yourself?</source>
        <translation>إيقاف حسابك أنت؟</translation>
    </message>
    <message>
        <source>For {name}. Say it to nobody else; they can change it themselves.</source>
        <translation>لـ {name}. لا تخبر به أحدًا غيره؛ ويمكن تغييره لاحقًا.</translation>
    </message>
    <message>
        <source>It unlocks this screen, and what you do is recorded under your name.</source>
        <translation>يفتح هذه الشاشة، ويُسجَّل ما تفعله باسمك.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Leave it empty if you have none yet.</source>
        <translation>اتركه فارغًا إن لم يكن لك رمز بعد.</translation>
    </message>
    <message>
        <source>More for {name}</source>
        <translation>المزيد: {name}</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>No PIN</source>
        <translation>بلا رمز سري</translation>
    </message>
    <message>
        <source>No longer here</source>
        <translation>لم يعودوا هنا</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>الرمز السري</translation>
    </message>
    <message>
        <source>PIN once more</source>
        <translation>أعد الرمز السري</translation>
    </message>
    <message>
        <source>PIN until now</source>
        <translation>الرمز السري الحالي</translation>
    </message>
    <message>
        <source>People</source>
        <translation>الأشخاص</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>الأدوار</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Set PIN</source>
        <translation>تعيين الرمز السري</translation>
    </message>
    <message>
        <source>The new PIN of {name} holds from now on.</source>
        <translation>الرمز السري الجديد سارٍ من الآن: {name}.</translation>
    </message>
    <message>
        <source>The two PINs are not the same.</source>
        <translation>الرمزان السريان غير متطابقين.</translation>
    </message>
    <message>
        <source>Work without a PIN</source>
        <translation>العمل بلا رمز سري</translation>
    </message>
    <message>
        <source>You are logged out at once, and another administrator has to bring you back.</source>
        <translation>تُغلق جلستك فورًا، ولا يعيدك إلا مدير آخر.</translation>
    </message>
    <message>
        <source>You have no PIN now: the lock only hides the screen.</source>
        <translation>ليس لك رمز سري الآن: القفل يخفي الشاشة فقط.</translation>
    </message>
    <message>
        <source>Your new PIN holds from now on.</source>
        <translation>رمزك السري الجديد سارٍ من الآن.</translation>
    </message>
    <message>
        <source>Your own PIN</source>
        <translation>رمزك السري الخاص</translation>
    </message>
    <message>
        <source>you</source>
        <translation>أنت</translation>
    </message>
    <message>
        <source>{name} can log in again.</source>
        <translation>عاد الدخول متاحًا لـ {name}.</translation>
    </message>
    <message>
        <source>{name} can log in now.</source>
        <translation>صار الدخول متاحًا لـ {name}.</translation>
    </message>
    <message>
        <source>{name} can no longer log in.</source>
        <translation>لم يعد الدخول متاحًا لـ {name}.</translation>
    </message>
    <message>
        <source>{name} is saved.</source>
        <translation>حُفظت بيانات {name}.</translation>
    </message>
</context>
<context>
    <name>whatsapp</name>
    <message>
        <source>Access token</source>
        <translation>رمز الوصول</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>الحساب</translation>
    </message>
    <message>
        <source>App secret</source>
        <translation>المفتاح السري للتطبيق</translation>
    </message>
    <message>
        <source>At Meta: WhatsApp, API setup</source>
        <translation>لدى ميتا: WhatsApp، API Setup</translation>
    </message>
    <message>
        <source>Back to mock mode</source>
        <translation>العودة إلى الوضع التجريبي</translation>
    </message>
    <message>
        <source>Back to mock mode?</source>
        <translation>العودة إلى الوضع التجريبي؟</translation>
    </message>
    <message>
        <source>Business account ID</source>
        <translation>معرّف حساب الأعمال</translation>
    </message>
    <message>
        <source>Everything works, nothing is sent.</source>
        <translation>كل شيء يعمل، ولا يُرسل شيء.</translation>
    </message>
    <message>
        <source>Filled in</source>
        <translation>مملوء</translation>
    </message>
    <message>
        <source>Fix</source>
        <translation>للإصلاح</translation>
    </message>
    <message>
        <source>For all computers together</source>
        <translation>لكل الحواسيب معًا</translation>
    </message>
    <message>
        <source>For example 21:00-08:00; empty for none</source>
        <translation>مثلًا &#x2066;21:00-08:00&#x2069;؛ فارغة لإلغائها</translation>
    </message>
    <message>
        <source>From now on messages leave this computer and reach the phones of patients; WhatsApp may charge for them. What is waiting in the queue is sent as well.</source>
        <translation>من الآن تخرج الرسائل من هذا الحاسوب وتصل إلى هواتف المرضى؛ وقد يحتسب واتساب رسومًا عليها. ويُرسل أيضًا ما ينتظر في الطابور.</translation>
    </message>
    <message>
        <source>Go live</source>
        <translation>تفعيل الإرسال الفعلي</translation>
    </message>
    <message>
        <source>Go live?</source>
        <translation>تفعيل الإرسال الفعلي؟</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>جيد</translation>
    </message>
    <message>
        <source>Good until {day}, days left: {count}</source>
        <translation>صالح حتى {day}، الأيام المتبقية: {count}</translation>
    </message>
    <message>
        <source>Graph address</source>
        <translation>عنوان Graph</translation>
    </message>
    <message>
        <source>Graph version</source>
        <translation>إصدار Graph</translation>
    </message>
    <message>
        <source>Graph version {name}</source>
        <translation>إصدار Graph {name}</translation>
    </message>
    <message>
        <source>How it sends</source>
        <translation>كيف يُرسل</translation>
    </message>
    <message>
        <source>In the keyring</source>
        <translation>في حافظة المفاتيح</translation>
    </message>
    <message>
        <source>Keyring</source>
        <translation>حافظة المفاتيح</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>الوضع الفعلي</translation>
    </message>
    <message>
        <source>Looked up here, nothing is sent.</source>
        <translation>يُتحقق منه هنا، ولا يُرسل شيء.</translation>
    </message>
    <message>
        <source>Messages reach the phones of patients.</source>
        <translation>تصل الرسائل إلى هواتف المرضى.</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>ناقص</translation>
    </message>
    <message>
        <source>Mock mode is on</source>
        <translation>الوضع التجريبي قائم</translation>
    </message>
    <message>
        <source>Not filled in yet</source>
        <translation>لم يُملأ بعد</translation>
    </message>
    <message>
        <source>Not in the keyring yet</source>
        <translation>ليس في حافظة المفاتيح بعد</translation>
    </message>
    <message>
        <source>Nothing is missing.</source>
        <translation>لا ينقص شيء.</translation>
    </message>
    <message>
        <source>Nothing reaches patients any more: what is sent from now on, and what waits in the queue, only looks as if it were. To stop for a while, turn WhatsApp off instead.</source>
        <translation>لن يصل شيء إلى المرضى: ما يُرسل من الآن وما ينتظر في الطابور يبدو كأنه أُرسل فقط. للتوقف مؤقتًا أوقف واتساب بدل ذلك.</translation>
    </message>
    <message>
        <source>Off: everything waits in the queue.</source>
        <translation>متوقف: كل شيء ينتظر في الطابور.</translation>
    </message>
    <message>
        <source>On the same page at Meta</source>
        <translation>في الصفحة نفسها لدى ميتا</translation>
    </message>
    <message>
        <source>Per minute</source>
        <translation>في الدقيقة</translation>
    </message>
    <message>
        <source>Phone number ID</source>
        <translation>معرّف رقم الهاتف</translation>
    </message>
    <message>
        <source>Quiet hours</source>
        <translation>ساعات الهدوء</translation>
    </message>
    <message>
        <source>Ready to go live.</source>
        <translation>جاهز للوضع الفعلي.</translation>
    </message>
    <message>
        <source>Stays as it is, except for trials</source>
        <translation>يبقى كما هو إلا للتجربة</translation>
    </message>
    <message>
        <source>Still missing: {count}</source>
        <translation>ما زال ناقصًا: {count}</translation>
    </message>
    <message>
        <source>Verify token</source>
        <translation>رمز التحقق</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>للمتابعة</translation>
    </message>
    <message>
        <source>What going live needs</source>
        <translation>ما يلزم للوضع الفعلي</translation>
    </message>
    <message>
        <source>WhatsApp ended this version on {day}.</source>
        <translation>أنهى واتساب هذا الإصدار في {day}.</translation>
    </message>
    <message>
        <source>WhatsApp has not said yet when this version ends.</source>
        <translation>لم يحدد واتساب بعد متى ينتهي هذا الإصدار.</translation>
    </message>
    <message>
        <source>WhatsApp is on</source>
        <translation>واتساب يعمل</translation>
    </message>
    <message>
        <source>none</source>
        <comment>quiet hours</comment>
        <translation>بلا</translation>
    </message>
</context>
</TS>
