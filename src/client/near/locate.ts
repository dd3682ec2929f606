/** Where the visitor is, asked of the browser on a click, and kept here. */
import type { Position } from '../../domain/map/projection.ts';

const INSTEAD = 'écrivez le nom ou le code postal de votre commune.';

/** The position of the browser. Rejects with a sentence that says why there is none, and what to do instead. */
export function locateVisitor(): Promise<Position> {
  return new Promise((resolve, reject) => {
    if (!('geolocation' in navigator)) {
      reject(new Error(`Votre navigateur ne donne pas de position\u00A0: ${INSTEAD}`));
      return;
    }
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => resolve({ lat: coords.latitude, lon: coords.longitude }),
      ({ code, PERMISSION_DENIED }) =>
        reject(
          new Error(
            code === PERMISSION_DENIED
              ? `Le navigateur n’a pas l’autorisation de donner votre position\u00A0: ${INSTEAD}`
              : `Votre position n’a pas pu être trouvée\u00A0: ${INSTEAD}`,
          ),
        ),
      { timeout: 10_000, maximumAge: 60_000 },
    );
  });
}
