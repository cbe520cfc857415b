/// <reference types="vite/client" />
import type {} from 'altcha/types/global';

// The human check (ALTCHA). Its parts are loaded only on pages that ask for it; workers and style sheet are files of
// ours, so that the content security policy needs no exception.
export async function startHumanChecks(page: Document): Promise<void> {
  if (!page.querySelector('[data-human-check]')) {
    return;
  }
  const [{ default: Sha }] = await Promise.all([
    import('altcha/workers/sha?worker'),
    import('altcha/external'),
    import('altcha/altcha.css'),
    import('altcha/i18n/zh-cn'),
  ]);
  $altcha.algorithms.set('SHA-256', () => new Sha());
  $altcha.defaults.set({
    hideLogo: true,
    hideFooter: true,
    type: 'checkbox',
    auto: 'onfocus',
    // it would note how somebody moves and types, and we have no use for that
    humanInteractionSignature: false,
  });
}
