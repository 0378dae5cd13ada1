/** What a stranger sees: that there is a door, and nothing of what or who is behind it. Opens with the secret after "#" of a personal link. */

/** The whole page; `assets/enter.js` reads the secret and asks the server to admit it. */
export const doorPage = `<!doctype html>
<html lang="ru"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">
<title>Вход · Entrance</title><link rel="icon" href="data:,"><link rel="stylesheet" href="/assets/page.css"><script src="/assets/enter.js" defer></script></head>
<body class="desk-door"><main><span class="desk-logo" aria-hidden="true"></span>
<div id="opening" hidden role="status"><span class="desk-spinner small"></span> Вход… · Entering…</div>
<div id="closed">
<h1>Вход по личной ссылке</h1><p>Откройте ссылку, которую вам прислал организатор. Если она не подходит, попросите новую.</p>
<h1 lang="en">Entrance by personal link</h1><p lang="en">Open the link that the organiser sent you. If it does not work, ask for a new one.</p>
</div>
<div id="another" hidden role="alert">
<h1>Ссылка другого человека</h1><p>В этом браузере уже вошли: <b class="inside"></b>. Ссылка открывает таблицу под именем: <b class="link"></b>.</p>
<h1 lang="en">Another person’s link</h1><p lang="en">Already in by this browser: <b class="inside"></b>. The link enters as: <b class="link"></b>.</p>
<div class="desk-door-buttons"><button type="button" id="change" class="desk-button primary">Сменить имя · Change</button> <button type="button" id="stay" class="desk-button">Остаться · Stay</button></div>
</div>
<p id="often" hidden role="alert">Слишком много попыток, подождите несколько минут. · Too many attempts, wait a few minutes.</p>
</main></body></html>
`;
