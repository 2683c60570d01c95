import type { Template } from '../../messenger/index.ts';

// Letters of accounts, in the reader's language. Codes may go by SMS; notices go by mail alone (decisions.md Q51).

/** Proves that a contact is the person's own. */
export const CONTACT_CODE: Template = {
  uz: {
    subject: 'Sahna kodi: {{code}}',
    text: 'Tasdiqlash kodingiz: {{code}}\n\nKod 10 daqiqa amal qiladi. Uni hech kimga aytmang. Agar kodni siz soʻramagan boʻlsangiz, bu xatga eʼtibor bermang.',
    sms: 'Sahna: tasdiqlash kodi {{code}}. 10 daqiqa amal qiladi. Hech kimga aytmang.',
  },
  ru: {
    subject: 'Код Sahna: {{code}}',
    text: 'Ваш код подтверждения: {{code}}\n\nКод действует 10 минут. Никому его не сообщайте. Если вы не запрашивали код, просто не обращайте внимания на это письмо.',
    sms: 'Sahna: код подтверждения {{code}}. Действует 10 минут. Никому его не сообщайте.',
  },
  kk: {
    subject: 'Sahna коды: {{code}}',
    text: 'Растау кодыңыз: {{code}}\n\nКод 10 минут жарамды. Оны ешкімге айтпаңыз. Кодты сіз сұрамаған болсаңыз, бұл хатқа мән бермеңіз.',
    sms: 'Sahna: растау коды {{code}}. 10 минут жарамды. Ешкімге айтпаңыз.',
  },
  ky: {
    subject: 'Sahna коду: {{code}}',
    text: 'Ырастоо кодуңуз: {{code}}\n\nКод 10 мүнөт жарактуу. Аны эч кимге айтпаңыз. Эгер кодду сиз сурабасаңыз, бул катка көңүл бурбаңыз.',
    sms: 'Sahna: ырастоо коду {{code}}. 10 мүнөт жарактуу. Эч кимге айтпаңыз.',
  },
  tg: {
    subject: 'Рамзи Sahna: {{code}}',
    text: 'Рамзи тасдиқи шумо: {{code}}\n\nРамз 10 дақиқа эътибор дорад. Онро ба касе нагӯед. Агар рамзро шумо напурсида бошед, ба ин нома эътибор надиҳед.',
    sms: 'Sahna: рамзи тасдиқ {{code}}. 10 дақиқа эътибор дорад. Ба касе нагӯед.',
  },
  tk: {
    subject: 'Sahna kody: {{code}}',
    text: 'Tassyklama kodyňyz: {{code}}\n\nKod 10 minut güýjünde bolýar. Ony hiç kime aýtmaň. Kody siz soramadyk bolsaňyz, bu hata üns bermäň.',
    sms: 'Sahna: tassyklama kody {{code}}. 10 minut güýjünde. Hiç kime aýtmaň.',
  },
  az: {
    subject: 'Sahna kodu: {{code}}',
    text: 'Təsdiq kodunuz: {{code}}\n\nKod 10 dəqiqə etibarlıdır. Onu heç kimə deməyin. Kodu siz istəməmisinizsə, bu məktuba əhəmiyyət verməyin.',
    sms: 'Sahna: təsdiq kodu {{code}}. 10 dəqiqə etibarlıdır. Heç kimə deməyin.',
  },
  hy: {
    subject: 'Sahna-ի կոդը՝ {{code}}',
    text: 'Ձեր հաստատման կոդը՝ {{code}}\n\nԿոդը գործում է 10 րոպե։ Ոչ մեկին մի՛ ասեք այն։ Եթե դուք կոդ չեք խնդրել, պարզապես ուշադրություն մի՛ դարձրեք այս նամակին։',
    sms: 'Sahna՝ հաստատման կոդ {{code}}։ Գործում է 10 րոպե։ Ոչ մեկին մի՛ ասեք։',
  },
  be: {
    subject: 'Код Sahna: {{code}}',
    text: 'Ваш код пацвярджэння: {{code}}\n\nКод дзейнічае 10 хвілін. Нікому яго не паведамляйце. Калі вы не запытвалі код, проста не звяртайце ўвагі на гэты ліст.',
    sms: 'Sahna: код пацвярджэння {{code}}. Дзейнічае 10 хвілін. Нікому не паведамляйце.',
  },
  ro: {
    subject: 'Codul Sahna: {{code}}',
    text: 'Codul de confirmare: {{code}}\n\nCodul este valabil 10 minute. Nu îl spuneți nimănui. Dacă nu ați cerut dumneavoastră codul, ignorați acest mesaj.',
    sms: 'Sahna: codul de confirmare {{code}}. Valabil 10 minute. Nu îl spuneți nimănui.',
  },
  en: {
    subject: 'Sahna code: {{code}}',
    text: 'Your confirmation code: {{code}}\n\nIt works for 10 minutes. Tell it to nobody. If you did not ask for it, ignore this message.',
    sms: 'Sahna: confirmation code {{code}}. Works for 10 minutes. Tell it to nobody.',
  },
};

/** Lets the owner of a contact set a new password. */
export const RESET_CODE: Template = {
  uz: {
    subject: 'Sahna: parolni tiklash kodi {{code}}',
    text: 'Yangi parol oʻrnatish kodi: {{code}}\n\nKod 10 daqiqa amal qiladi. Uni hech kimga aytmang. Agar kodni siz soʻramagan boʻlsangiz, hech narsa qilmang: parolingiz oʻzgarmaydi.',
    sms: 'Sahna: parolni tiklash kodi {{code}}. 10 daqiqa amal qiladi. Hech kimga aytmang.',
  },
  ru: {
    subject: 'Sahna: код для смены пароля {{code}}',
    text: 'Код, чтобы задать новый пароль: {{code}}\n\nКод действует 10 минут. Никому его не сообщайте. Если вы не запрашивали код, ничего не делайте: пароль останется прежним.',
    sms: 'Sahna: код для смены пароля {{code}}. Действует 10 минут. Никому его не сообщайте.',
  },
  kk: {
    subject: 'Sahna: құпиясөзді қалпына келтіру коды {{code}}',
    text: 'Жаңа құпиясөз орнату коды: {{code}}\n\nКод 10 минут жарамды. Оны ешкімге айтпаңыз. Кодты сіз сұрамаған болсаңыз, ештеңе істемеңіз: құпиясөзіңіз өзгермейді.',
    sms: 'Sahna: құпиясөзді қалпына келтіру коды {{code}}. 10 минут жарамды. Ешкімге айтпаңыз.',
  },
  ky: {
    subject: 'Sahna: сырсөздү калыбына келтирүү коду {{code}}',
    text: 'Жаңы сырсөз коюу коду: {{code}}\n\nКод 10 мүнөт жарактуу. Аны эч кимге айтпаңыз. Эгер кодду сиз сурабасаңыз, эч нерсе кылбаңыз: сырсөзүңүз өзгөрбөйт.',
    sms: 'Sahna: сырсөздү калыбына келтирүү коду {{code}}. 10 мүнөт жарактуу. Эч кимге айтпаңыз.',
  },
  tg: {
    subject: 'Sahna: рамз барои иваз кардани парол {{code}}',
    text: 'Рамз барои гузоштани пароли нав: {{code}}\n\nРамз 10 дақиқа эътибор дорад. Онро ба касе нагӯед. Агар рамзро шумо напурсида бошед, ҳеҷ кор накунед: паролатон тағйир намеёбад.',
    sms: 'Sahna: рамз барои иваз кардани парол {{code}}. 10 дақиқа эътибор дорад. Ба касе нагӯед.',
  },
  tk: {
    subject: 'Sahna: paroly täzelemek üçin kod {{code}}',
    text: 'Täze parol goýmak üçin kod: {{code}}\n\nKod 10 minut güýjünde bolýar. Ony hiç kime aýtmaň. Kody siz soramadyk bolsaňyz, hiç zat etmäň: parolyňyz üýtgemez.',
    sms: 'Sahna: paroly täzelemek üçin kod {{code}}. 10 minut güýjünde. Hiç kime aýtmaň.',
  },
  az: {
    subject: 'Sahna: parolu bərpa kodu {{code}}',
    text: 'Yeni parol qoymaq üçün kod: {{code}}\n\nKod 10 dəqiqə etibarlıdır. Onu heç kimə deməyin. Kodu siz istəməmisinizsə, heç nə etməyin: parolunuz dəyişməyəcək.',
    sms: 'Sahna: parolu bərpa kodu {{code}}. 10 dəqiqə etibarlıdır. Heç kimə deməyin.',
  },
  hy: {
    subject: 'Sahna՝ գաղտնաբառը փոխելու կոդ {{code}}',
    text: 'Նոր գաղտնաբառ դնելու կոդը՝ {{code}}\n\nԿոդը գործում է 10 րոպե։ Ոչ մեկին մի՛ ասեք այն։ Եթե դուք կոդ չեք խնդրել, ոչինչ մի՛ արեք. գաղտնաբառը կմնա նույնը։',
    sms: 'Sahna՝ գաղտնաբառը փոխելու կոդ {{code}}։ Գործում է 10 րոպե։ Ոչ մեկին մի՛ ասեք։',
  },
  be: {
    subject: 'Sahna: код для змены пароля {{code}}',
    text: 'Код, каб задаць новы пароль: {{code}}\n\nКод дзейнічае 10 хвілін. Нікому яго не паведамляйце. Калі вы не запытвалі код, нічога не рабіце: пароль застанецца ранейшым.',
    sms: 'Sahna: код для змены пароля {{code}}. Дзейнічае 10 хвілін. Нікому не паведамляйце.',
  },
  ro: {
    subject: 'Sahna: cod pentru parola nouă {{code}}',
    text: 'Codul pentru o parolă nouă: {{code}}\n\nCodul este valabil 10 minute. Nu îl spuneți nimănui. Dacă nu ați cerut dumneavoastră codul, nu faceți nimic: parola rămâne aceeași.',
    sms: 'Sahna: cod pentru parola nouă {{code}}. Valabil 10 minute. Nu îl spuneți nimănui.',
  },
  en: {
    subject: 'Sahna: code for a new password {{code}}',
    text: 'Code to set a new password: {{code}}\n\nIt works for 10 minutes. Tell it to nobody. If you did not ask for it, do nothing: the password stays as it is.',
    sms: 'Sahna: code for a new password {{code}}. Works for 10 minutes. Tell it to nobody.',
  },
};

export const PASSWORD_CHANGED: Template = {
  uz: {
    subject: 'Sahna parolingiz oʻzgartirildi',
    text: 'Hisobingiz paroli oʻzgartirildi va boshqa qurilmalar hisobdan chiqarildi.\n\nBuni siz qilmagan boʻlsangiz, darhol kirish sahifasidagi «Parolni unutdingizmi?» orqali yangi parol oʻrnating.',
  },
  ru: {
    subject: 'Пароль Sahna изменён',
    text: 'Пароль вашего аккаунта изменён, остальные устройства отключены от него.\n\nЕсли это были не вы, сразу задайте новый пароль через «Забыли пароль?» на странице входа.',
  },
  kk: {
    subject: 'Sahna құпиясөзіңіз өзгертілді',
    text: 'Аккаунтыңыздың құпиясөзі өзгертілді, басқа құрылғылар аккаунттан шығарылды.\n\nБұл сіз болмасаңыз, кіру бетіндегі «Құпиясөзді ұмыттыңыз ба?» арқылы бірден жаңа құпиясөз орнатыңыз.',
  },
  ky: {
    subject: 'Sahna сырсөзүңүз өзгөртүлдү',
    text: 'Аккаунтуңуздун сырсөзү өзгөртүлдү, башка түзмөктөр аккаунттан чыгарылды.\n\nБул сиз болбосоңуз, кирүү барагындагы «Сырсөздү унуттуңузбу?» аркылуу дароо жаңы сырсөз коюңуз.',
  },
  tg: {
    subject: 'Пароли Sahna-и шумо иваз шуд',
    text: 'Пароли ҳисоби шумо иваз шуд ва дастгоҳҳои дигар аз ҳисоб баромаданд.\n\nАгар ин шумо набошед, фавран тавассути «Паролро фаромӯш кардед?» дар саҳифаи воридшавӣ пароли нав гузоред.',
  },
  tk: {
    subject: 'Sahna parolyňyz üýtgedildi',
    text: 'Hasabyňyzyň paroly üýtgedildi, beýleki enjamlar hasapdan çykaryldy.\n\nMuny siz etmedik bolsaňyz, giriş sahypasyndaky «Paroly unutdyňyzmy?» arkaly derrew täze parol goýuň.',
  },
  az: {
    subject: 'Sahna parolunuz dəyişdirildi',
    text: 'Hesabınızın parolu dəyişdirildi, digər cihazlar hesabdan çıxarıldı.\n\nBunu siz etməmisinizsə, giriş səhifəsindəki «Parolu unutmusunuz?» ilə dərhal yeni parol qoyun.',
  },
  hy: {
    subject: 'Sahna-ի ձեր գաղտնաբառը փոխվել է',
    text: 'Ձեր հաշվի գաղտնաբառը փոխվել է, մյուս սարքերը դուրս են եկել հաշվից։\n\nԵթե դա դուք չէիք, անմիջապես նոր գաղտնաբառ դրեք մուտքի էջի «Մոռացե՞լ եք գաղտնաբառը» հղումով։',
  },
  be: {
    subject: 'Пароль Sahna зменены',
    text: 'Пароль вашага ўліковага запісу зменены, астатнія прылады адключаны ад яго.\n\nКалі гэта былі не вы, адразу задайце новы пароль праз «Забылі пароль?» на старонцы ўваходу.',
  },
  ro: {
    subject: 'Parola Sahna a fost schimbată',
    text: 'Parola contului a fost schimbată, iar celelalte dispozitive au fost deconectate.\n\nDacă nu ați fost dumneavoastră, setați imediat o parolă nouă prin „Ați uitat parola?” de pe pagina de autentificare.',
  },
  en: {
    subject: 'Your Sahna password was changed',
    text: 'The password of your account was changed, and the other devices were signed out.\n\nIf this was not you, set a new password at once through “Forgot password?” on the sign-in page.',
  },
};

/** Goes to the contact that counted before. `contact` is masked. */
export const CONTACT_CHANGED: Template = {
  uz: {
    subject: 'Sahna: aloqa maʼlumoti oʻzgardi',
    text: 'Hisobingizning aloqa maʼlumoti endi {{contact}}.\n\nBuni siz qilmagan boʻlsangiz, darhol parolni oʻzgartiring va sozlamalarda qurilmalarni tekshiring.',
  },
  ru: {
    subject: 'Sahna: контакт изменён',
    text: 'Контакт вашего аккаунта теперь {{contact}}.\n\nЕсли это были не вы, сразу смените пароль и проверьте устройства в настройках.',
  },
  kk: {
    subject: 'Sahna: байланыс дерегі өзгерді',
    text: 'Аккаунтыңыздың байланыс дерегі енді {{contact}}.\n\nБұл сіз болмасаңыз, бірден құпиясөзді ауыстырып, баптаулардан құрылғыларды тексеріңіз.',
  },
  ky: {
    subject: 'Sahna: байланыш маалыматы өзгөрдү',
    text: 'Аккаунтуңуздун байланыш маалыматы эми {{contact}}.\n\nБул сиз болбосоңуз, дароо сырсөздү алмаштырып, жөндөөлөрдөн түзмөктөрдү текшериңиз.',
  },
  tg: {
    subject: 'Sahna: маълумоти тамос иваз шуд',
    text: 'Маълумоти тамоси ҳисоби шумо акнун {{contact}}.\n\nАгар ин шумо набошед, фавран паролро иваз кунед ва дар танзимот дастгоҳҳоро санҷед.',
  },
  tk: {
    subject: 'Sahna: habarlaşmak maglumaty üýtgedi',
    text: 'Hasabyňyzyň habarlaşmak maglumaty indi {{contact}}.\n\nMuny siz etmedik bolsaňyz, derrew paroly çalşyň we sazlamalarda enjamlary barlaň.',
  },
  az: {
    subject: 'Sahna: əlaqə məlumatı dəyişdi',
    text: 'Hesabınızın əlaqə məlumatı indi {{contact}}.\n\nBunu siz etməmisinizsə, dərhal parolu dəyişin və ayarlarda cihazları yoxlayın.',
  },
  hy: {
    subject: 'Sahna՝ կապի տվյալը փոխվել է',
    text: 'Ձեր հաշվի կապի տվյալն այժմ {{contact}} է։\n\nԵթե դա դուք չէիք, անմիջապես փոխեք գաղտնաբառը և կարգավորումներում ստուգեք սարքերը։',
  },
  be: {
    subject: 'Sahna: кантакт зменены',
    text: 'Кантакт вашага ўліковага запісу цяпер {{contact}}.\n\nКалі гэта былі не вы, адразу змяніце пароль і праверце прылады ў наладах.',
  },
  ro: {
    subject: 'Sahna: datele de contact au fost schimbate',
    text: 'Contactul contului este acum {{contact}}.\n\nDacă nu ați fost dumneavoastră, schimbați imediat parola și verificați dispozitivele în setări.',
  },
  en: {
    subject: 'Sahna: your contact was changed',
    text: 'The contact of your account is now {{contact}}.\n\nIf this was not you, change the password at once and check the devices in the settings.',
  },
};

export const SECOND_FACTOR_ON: Template = {
  uz: {
    subject: 'Sahna: ikki bosqichli kirish yoqildi',
    text: 'Endi hisobingizga kirishda autentifikator ilovasining kodi soʻraladi. Zaxira kodlarini xavfsiz joyda saqlang.\n\nBuni siz qilmagan boʻlsangiz, darhol parolni tiklang.',
  },
  ru: {
    subject: 'Sahna: включён вход по двум факторам',
    text: 'Теперь при входе в аккаунт нужен код из приложения-аутентификатора. Храните резервные коды в надёжном месте.\n\nЕсли это были не вы, сразу сбросьте пароль.',
  },
  kk: {
    subject: 'Sahna: екі сатылы кіру қосылды',
    text: 'Енді аккаунтқа кіргенде аутентификатор қолданбасының коды сұралады. Қосалқы кодтарды сенімді жерде сақтаңыз.\n\nБұл сіз болмасаңыз, бірден құпиясөзді қалпына келтіріңіз.',
  },
  ky: {
    subject: 'Sahna: эки баскычтуу кирүү күйгүзүлдү',
    text: 'Эми аккаунтка киргенде аутентификатор колдонмосунун коду суралат. Кошумча коддорду ишенимдүү жерде сактаңыз.\n\nБул сиз болбосоңуз, дароо сырсөздү калыбына келтириңиз.',
  },
  tg: {
    subject: 'Sahna: вуруди думарҳилагӣ фаъол шуд',
    text: 'Акнун ҳангоми воридшавӣ рамзи барномаи аутентификатор пурсида мешавад. Рамзҳои эҳтиётиро дар ҷои боэътимод нигоҳ доред.\n\nАгар ин шумо набошед, фавран паролро иваз кунед.',
  },
  tk: {
    subject: 'Sahna: iki ädimli giriş açyldy',
    text: 'Indi hasaba girilende autentifikator programmasynyň kody soralar. Ätiýaçlyk kodlary ygtybarly ýerde saklaň.\n\nMuny siz etmedik bolsaňyz, derrew paroly täzeläň.',
  },
  az: {
    subject: 'Sahna: ikimərhələli giriş qoşuldu',
    text: 'İndi hesaba girişdə autentifikator tətbiqinin kodu soruşulur. Ehtiyat kodları etibarlı yerdə saxlayın.\n\nBunu siz etməmisinizsə, dərhal parolu bərpa edin.',
  },
  hy: {
    subject: 'Sahna՝ երկփուլ մուտքը միացված է',
    text: 'Այժմ հաշիվ մտնելիս պահանջվում է նույնականացման հավելվածի կոդը։ Պահուստային կոդերը պահեք ապահով տեղում։\n\nԵթե դա դուք չէիք, անմիջապես վերականգնեք գաղտնաբառը։',
  },
  be: {
    subject: 'Sahna: уключаны ўваход па двух фактарах',
    text: 'Цяпер пры ўваходзе патрэбны код з праграмы-аўтэнтыфікатара. Захоўвайце рэзервовыя коды ў надзейным месцы.\n\nКалі гэта былі не вы, адразу скіньце пароль.',
  },
  ro: {
    subject: 'Sahna: autentificarea în doi pași este activă',
    text: 'De acum, la autentificare se cere codul din aplicația de autentificare. Păstrați codurile de rezervă într-un loc sigur.\n\nDacă nu ați fost dumneavoastră, resetați imediat parola.',
  },
  en: {
    subject: 'Sahna: two-step sign-in is on',
    text: 'From now on signing in asks for a code of the authenticator app. Keep the recovery codes in a safe place.\n\nIf this was not you, reset the password at once.',
  },
};

export const SECOND_FACTOR_OFF: Template = {
  uz: {
    subject: 'Sahna: ikki bosqichli kirish oʻchirildi',
    text: 'Endi hisobingizga kirish uchun faqat parol kerak.\n\nBuni siz qilmagan boʻlsangiz, darhol parolni tiklang.',
  },
  ru: {
    subject: 'Sahna: вход по двум факторам выключен',
    text: 'Теперь для входа в аккаунт нужен только пароль.\n\nЕсли это были не вы, сразу сбросьте пароль.',
  },
  kk: {
    subject: 'Sahna: екі сатылы кіру өшірілді',
    text: 'Енді аккаунтқа кіру үшін тек құпиясөз керек.\n\nБұл сіз болмасаңыз, бірден құпиясөзді қалпына келтіріңіз.',
  },
  ky: {
    subject: 'Sahna: эки баскычтуу кирүү өчүрүлдү',
    text: 'Эми аккаунтка кирүү үчүн сырсөз гана керек.\n\nБул сиз болбосоңуз, дароо сырсөздү калыбына келтириңиз.',
  },
  tg: {
    subject: 'Sahna: вуруди думарҳилагӣ хомӯш шуд',
    text: 'Акнун барои воридшавӣ танҳо парол лозим аст.\n\nАгар ин шумо набошед, фавран паролро иваз кунед.',
  },
  tk: {
    subject: 'Sahna: iki ädimli giriş ýapyldy',
    text: 'Indi hasaba girmek üçin diňe parol gerek.\n\nMuny siz etmedik bolsaňyz, derrew paroly täzeläň.',
  },
  az: {
    subject: 'Sahna: ikimərhələli giriş söndürüldü',
    text: 'İndi hesaba giriş üçün yalnız parol lazımdır.\n\nBunu siz etməmisinizsə, dərhal parolu bərpa edin.',
  },
  hy: {
    subject: 'Sahna՝ երկփուլ մուտքն անջատված է',
    text: 'Այժմ հաշիվ մտնելու համար բավական է միայն գաղտնաբառը։\n\nԵթե դա դուք չէիք, անմիջապես վերականգնեք գաղտնաբառը։',
  },
  be: {
    subject: 'Sahna: уваход па двух фактарах выключаны',
    text: 'Цяпер для ўваходу патрэбны толькі пароль.\n\nКалі гэта былі не вы, адразу скіньце пароль.',
  },
  ro: {
    subject: 'Sahna: autentificarea în doi pași este oprită',
    text: 'De acum, pentru autentificare este nevoie doar de parolă.\n\nDacă nu ați fost dumneavoastră, resetați imediat parola.',
  },
  en: {
    subject: 'Sahna: two-step sign-in is off',
    text: 'From now on the password alone opens your account.\n\nIf this was not you, reset the password at once.',
  },
};

export const PROVIDER_LINKED: Template = {
  uz: {
    subject: 'Sahna: {{provider}} orqali kirish qoʻshildi',
    text: 'Endi hisobingizga {{provider}} orqali ham kirish mumkin.\n\nBuni siz qilmagan boʻlsangiz, sozlamalarda uni olib tashlang va parolni oʻzgartiring.',
  },
  ru: {
    subject: 'Sahna: добавлен вход через {{provider}}',
    text: 'Теперь в аккаунт можно войти и через {{provider}}.\n\nЕсли это были не вы, уберите этот способ в настройках и смените пароль.',
  },
  kk: {
    subject: 'Sahna: {{provider}} арқылы кіру қосылды',
    text: 'Енді аккаунтқа {{provider}} арқылы да кіруге болады.\n\nБұл сіз болмасаңыз, баптаулардан оны алып тастап, құпиясөзді ауыстырыңыз.',
  },
  ky: {
    subject: 'Sahna: {{provider}} аркылуу кирүү кошулду',
    text: 'Эми аккаунтка {{provider}} аркылуу да кирүүгө болот.\n\nБул сиз болбосоңуз, жөндөөлөрдөн аны алып салып, сырсөздү алмаштырыңыз.',
  },
  tg: {
    subject: 'Sahna: вуруд тавассути {{provider}} илова шуд',
    text: 'Акнун ба ҳисоб тавассути {{provider}} низ ворид шудан мумкин аст.\n\nАгар ин шумо набошед, онро дар танзимот хориҷ кунед ва паролро иваз кунед.',
  },
  tk: {
    subject: 'Sahna: {{provider}} arkaly giriş goşuldy',
    text: 'Indi hasaba {{provider}} arkaly hem girip bolýar.\n\nMuny siz etmedik bolsaňyz, sazlamalarda ony aýryň we paroly çalşyň.',
  },
  az: {
    subject: 'Sahna: {{provider}} ilə giriş əlavə olundu',
    text: 'İndi hesaba {{provider}} ilə də daxil olmaq olar.\n\nBunu siz etməmisinizsə, ayarlarda onu silin və parolu dəyişin.',
  },
  hy: {
    subject: 'Sahna՝ ավելացվել է մուտք {{provider}}-ով',
    text: 'Այժմ հաշիվ կարելի է մտնել նաև {{provider}}-ով։\n\nԵթե դա դուք չէիք, կարգավորումներում հեռացրեք այն և փոխեք գաղտնաբառը։',
  },
  be: {
    subject: 'Sahna: дададзены ўваход праз {{provider}}',
    text: 'Цяпер увайсці можна і праз {{provider}}.\n\nКалі гэта былі не вы, прыбярыце гэты спосаб у наладах і змяніце пароль.',
  },
  ro: {
    subject: 'Sahna: a fost adăugată autentificarea prin {{provider}}',
    text: 'De acum contul se deschide și prin {{provider}}.\n\nDacă nu ați fost dumneavoastră, eliminați-o din setări și schimbați parola.',
  },
  en: {
    subject: 'Sahna: sign-in with {{provider}} was added',
    text: 'Your account can now be opened with {{provider}} too.\n\nIf this was not you, remove it in the settings and change the password.',
  },
};
