import { channelOf } from "../contact/channel.ts";
import { instantOf } from "../time/instant.ts";
import type { SchoolSettings } from "./settings.ts";

/**
 * The settings of the sample school. Fictional numbers only: 07700 900xxx and 01632 960xxx are kept free for that by Ofcom.
 */
export const elmCourtSettings: SchoolSettings = {
  schoolName: "Elm Court School",
  officePhone: "01632 960 001",
  officeEmail: "office@elmcourt.example",
  ways: [
    {
      channel: channelOf("email"),
      likeness: "email",
      used: true,
      name: "Email",
      nameIn: {
        pl: "E-mail",
        ar: "البريد الإلكتروني",
        ur: "ای میل",
        pa: "ਈਮੇਲ",
        bn: "ইমেইল",
        so: "Iimayl",
        cy: "E-bost",
      },
    },
    {
      channel: channelOf("text"),
      likeness: "text",
      used: true,
      name: "Text message",
      nameIn: {
        pl: "SMS",
        ar: "رسالة نصية",
        ur: "ٹیکسٹ میسج",
        pa: "ਟੈਕਸਟ ਸੁਨੇਹਾ",
        bn: "টেক্সট মেসেজ",
        so: "Farriin qoraal ah",
        cy: "Neges destun",
      },
    },
    {
      channel: channelOf("instant_message"),
      likeness: "instant_message",
      used: true,
      name: "Teams chat",
      nameIn: {
        pl: "Czat w Teams",
        ar: "محادثة Teams",
        ur: "Teams چیٹ",
        pa: "Teams ਚੈਟ",
        bn: "Teams চ্যাট",
        so: "Wada-hadalka Teams",
        cy: "Sgwrs Teams",
      },
    },
    {
      channel: channelOf("social_network"),
      likeness: "social_network",
      used: true,
      name: "Social media",
      nameIn: {
        pl: "Media społecznościowe",
        ar: "وسائل التواصل الاجتماعي",
        ur: "سوشل میڈیا",
        pa: "ਸੋਸ਼ਲ ਮੀਡੀਆ",
        bn: "সোশ্যাল মিডিয়া",
        so: "Baraha bulshada",
        cy: "Cyfryngau cymdeithasol",
      },
    },
  ],
  notAbout: [
    {
      en: "messages to you",
      pl: "wiadomości do Ciebie",
      ar: "الرسائل إليكم أنتم",
      ur: "آپ کے نام پیغامات",
      pa: "ਤੁਹਾਨੂੰ ਭੇਜੇ ਸੁਨੇਹੇ",
      bn: "আপনাকে পাঠানো বার্তা",
      so: "farriimaha adiga laguu soo diro",
      cy: "negeseuon atoch chi",
    },
    {
      en: "class work on the school's learning page",
      pl: "prace lekcyjne na szkolnej stronie do nauki",
      ar: "الواجبات المدرسية على صفحة التعلّم الخاصة بالمدرسة",
      ur: "اسکول کے تعلیمی صفحے پر کلاس کا کام",
      pa: "ਸਕੂਲ ਦੇ ਪੜ੍ਹਾਈ ਵਾਲੇ ਪੰਨੇ ਉੱਤੇ ਕਲਾਸ ਦਾ ਕੰਮ",
      bn: "স্কুলের পড়াশোনার পাতায় ক্লাসের কাজ",
      so: "shaqada fasalka ee bogga waxbarashada dugsiga",
      cy: "gwaith dosbarth ar dudalen ddysgu'r ysgol",
    },
  ],
  checkedTranslations: [
    {
      translation: "pl-1",
      textHash: "b119a37c5d93bba4e5c47242fc5db97cf54f36afaa845f0d1ebdb0b9277e6d6c",
      checkedBy: "Ms Maja Lis, teacher of Polish",
      checkedAt: instantOf(Date.UTC(2026, 8, 7, 10)),
    },
    {
      translation: "ar-1",
      textHash: "e63f133e20c72838e16f76d851203dd492291c1db827637ac460fd0ed3ab700f",
      checkedBy: "Mr Sami Barakat, community interpreter",
      checkedAt: instantOf(Date.UTC(2026, 8, 8, 10)),
    },
  ],
  urgentHelp: {
    emergency: "999",
    leadName: "Ms Rowan Hale",
    dayPhone: "01632 960 002",
    nightPhone: "07700 900 002",
  },
  nightWays: "all",
  socialReplyDeniedFromAgreedAccounts: true,
  officeHours: { opensHour: 8, closesHour: 16 },
};

/** "Child in danger now? …": carried by every answer that is not an allow (product behaviour 26). */
export function urgentHelpText({ urgentHelp }: SchoolSettings): string {
  const { emergency, leadName, dayPhone, nightPhone } = urgentHelp;
  const night = nightPhone === undefined ? "nobody answers at night" : `at night ${nightPhone}`;
  return `Child in danger now? Ring ${emergency}. Then ${leadName}: by day ${dayPhone}, ${night}. Do not wait for this system.`;
}
