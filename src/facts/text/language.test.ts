import { describe, expect, it } from 'vitest';
import { fold } from '../../core/text.js';
import { languageOf } from './language.js';

describe('languageOf', () => {
  it.each([
    ['en', 'Hi, I would like to connect with you and talk about the market.'],
    ['de', 'Guten Tag, ich würde mich gerne mit Ihnen über das Thema austauschen.'],
    ['fr', 'Bonjour, je suis dans le même secteur que vous et je souhaite échanger.'],
    ['es', 'Hola, me gustaría conectar con usted para hablar de los proyectos.'],
    ['pt', 'Olá, gostaria de conversar com você sobre o seu trabalho. Obrigado!'],
    ['it', 'Buongiorno, vorrei parlare con Lei del suo lavoro, grazie.'],
    ['nl', 'Goedendag, ik zou graag met u van gedachten wisselen over het vak.'],
    ['ja', 'はじめまして。よろしくお願いします。'],
    ['ko', '안녕하세요, 연결하고 싶습니다.'],
    ['zh', '您好，我想和您建立联系。'],
    ['ru', 'Здравствуйте, хочу добавить вас в контакты.'],
    ['uk', 'Вітаю, хочу поспілкуватися з вами про їжу.'],
    ['el', 'Γεια σας, θα ήθελα να συνδεθούμε.'],
    ['ar', 'مرحبا، أود التواصل معك'],
    ['he', 'שלום, אשמח להתחבר'],
    ['hi', 'नमस्ते, मैं आपसे जुड़ना चाहता हूँ'],
    ['th', 'สวัสดีครับ ยินดีที่ได้รู้จัก'],
    ['tr', 'Merhaba, sizin ile bir proje için görüşmek isterim, çok teşekkürler.'],
  ])('%s: "%s"', (expected, text) => {
    expect(languageOf(fold(text).text)).toBe(expected);
  });

  it.each(['', '123 !?', 'OK', 'Acme', 'Ann Lee, CEO'])('leaves "%s" open', (text) => {
    expect(languageOf(fold(text).text)).toBeUndefined();
  });

  it('one foreign word changes nothing', () => {
    expect(languageOf(fold('Hi, I would like to talk to you about 李雷').text)).toBe('en');
  });
});
