<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr">
<context>
    <name>Activity</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Arrêt…</translation>
    </message>
    <message>
        <source>{what}, {share} %</source>
        <translation>{what}, {share}&#x202f;%</translation>
    </message>
</context>
<context>
    <name>Closing</name>
    <message>
        <source>A form is still open. What was entered in it is not saved.</source>
        <translation>Un formulaire est encore ouvert. Ce qui y a été saisi n’est pas enregistré.</translation>
    </message>
    <message>
        <source>Closing DocAssist</source>
        <translation>Fermeture de DocAssist</translation>
    </message>
    <message>
        <source>Discard and close</source>
        <translation>Abandonner et fermer</translation>
    </message>
    <message>
        <source>Discard what was entered?</source>
        <translation>Abandonner la saisie&#x202f;?</translation>
    </message>
    <message>
        <source>Finishing what is under way</source>
        <translation>On termine ce qui est en cours</translation>
    </message>
    <message>
        <source>Putting the clinic away</source>
        <translation>On referme le cabinet</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>Ask an administrator to give you a role that has work here.</source>
        <translation>Demandez à un administrateur un rôle qui ait du travail ici.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Sauvegarder maintenant</translation>
    </message>
    <message>
        <source>Backing up</source>
        <translation>Sauvegarde en cours</translation>
    </message>
    <message>
        <source>Colours as the system has them</source>
        <translation>Couleurs du système</translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation>Couleurs sombres</translation>
    </message>
    <message>
        <source>Go to {room}</source>
        <translation>Aller à&#xa0;: {room}</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Language: {language}</source>
        <translation>Langue&#xa0;: {language}</translation>
    </message>
    <message>
        <source>Light colours</source>
        <translation>Couleurs claires</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Verrouiller</translation>
    </message>
    <message>
        <source>Log out</source>
        <translation>Se déconnecter</translation>
    </message>
    <message>
        <source>No room is open to you</source>
        <translation>Aucun espace ne vous est ouvert</translation>
    </message>
    <message>
        <source>Search patients and actions</source>
        <translation>Chercher un patient ou une action</translation>
    </message>
    <message>
        <source>Switch user</source>
        <translation>Changer d’utilisateur</translation>
    </message>
    <message>
        <source>The audit trail is whole. Events: {number}</source>
        <translation>Le journal d’audit est intact. Événements&#xa0;: {number}</translation>
    </message>
    <message>
        <source>The backup is made and was tried.</source>
        <translation>La sauvegarde est faite et vérifiée.</translation>
    </message>
    <message>
        <source>To the newest note</source>
        <translation>Aller au dernier message</translation>
    </message>
    <message>
        <source>Verify the audit trail</source>
        <translation>Vérifier le journal d’audit</translation>
    </message>
    <message>
        <source>Verifying the audit trail</source>
        <translation>Vérification du journal d’audit</translation>
    </message>
    <message>
        <source>hide screen PIN</source>
        <translation>masquer écran code PIN</translation>
    </message>
    <message>
        <source>leave</source>
        <translation>quitter partir</translation>
    </message>
    <message>
        <source>log in</source>
        <translation>connexion session</translation>
    </message>
    <message>
        <source>theme light dark</source>
        <translation>thème clair sombre</translation>
    </message>
</context>
<context>
    <name>FirstRun</name>
    <message>
        <source>4 to 12 digits. Without one, the lock only hides the screen.</source>
        <translation>4 à 12 chiffres. Sans code, le verrou ne fait que masquer l’écran.</translation>
    </message>
    <message>
        <source>As colleagues see it, for example Dr. Anjali Mehta</source>
        <translation>Tel que les collègues le voient, par exemple Dr Anjali Mehta</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Pays</translation>
    </message>
    <message>
        <source>I have written it down or saved it somewhere else</source>
        <translation>Je l’ai notée ou enregistrée ailleurs</translation>
    </message>
    <message>
        <source>Keep this recovery key safe</source>
        <translation>Gardez cette clé de récupération en lieu sûr</translation>
    </message>
    <message>
        <source>Language of the clinic</source>
        <translation>Langue du cabinet</translation>
    </message>
    <message>
        <source>Name of the clinic</source>
        <translation>Nom du cabinet</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <source>Open the clinic</source>
        <translation>Ouvrir le cabinet</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>Code PIN</translation>
    </message>
    <message>
        <source>PIN once more</source>
        <translation>Code PIN, encore une fois</translation>
    </message>
    <message>
        <source>Phones typed without a country code belong here.</source>
        <translation>Les numéros saisis sans indicatif sont de ce pays.</translation>
    </message>
    <message>
        <source>Save as a file…</source>
        <translation>Enregistrer dans un fichier…</translation>
    </message>
    <message>
        <source>Save the recovery key</source>
        <translation>Enregistrer la clé de récupération</translation>
    </message>
    <message>
        <source>Saved. Move it away from this computer.</source>
        <translation>Enregistrée. Mettez-la ailleurs que sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Set up the clinic</source>
        <translation>Créer le cabinet</translation>
    </message>
    <message>
        <source>The clinic&apos;s data is encrypted, and its key lies in this computer&apos;s keyring. If the computer breaks, this recovery key is the only way back in. Write it down or keep it on a stick, away from this computer.</source>
        <translation>Les données du cabinet sont chiffrées, et leur clé se trouve dans le trousseau de cet ordinateur. Si l’ordinateur tombe en panne, cette clé de récupération est le seul moyen d’y revenir. Notez-la ou gardez-la sur une clé USB, loin de cet ordinateur.</translation>
    </message>
    <message>
        <source>The two PINs are not the same.</source>
        <translation>Les deux codes PIN ne sont pas identiques.</translation>
    </message>
    <message>
        <source>Three short steps, then the clinic is ready. Everything can be changed later in Settings.</source>
        <translation>Trois courtes étapes, et le cabinet est prêt. Tout peut être modifié ensuite dans Paramètres.</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Fuseau horaire</translation>
    </message>
    <message>
        <source>Welcome to DocAssist</source>
        <translation>Bienvenue dans DocAssist</translation>
    </message>
    <message>
        <source>What you do here</source>
        <translation>Votre rôle ici</translation>
    </message>
    <message>
        <source>Who are you?</source>
        <translation>Qui êtes-vous&#x202f;?</translation>
    </message>
    <message>
        <source>You look after the settings; colleagues are added later. Alone, one person is enough.</source>
        <translation>Vous gérez les paramètres&#x202f;; les collègues s’ajoutent ensuite. Si vous travaillez sans collègue, une personne suffit.</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Votre nom</translation>
    </message>
</context>
<context>
    <name>Gate</name>
    <message>
        <source>An invented clinic to try things out in. Everybody&apos;s PIN is {pin}.</source>
        <translation>Un cabinet inventé, pour faire des essais. Le code PIN de tous est {pin}.</translation>
    </message>
    <message>
        <source>Erase the last digit</source>
        <translation>Effacer le dernier chiffre</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Locked by {name}</source>
        <translation>Verrouillé par {name}</translation>
    </message>
    <message>
        <source>Log in</source>
        <translation>Se connecter</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Un instant…</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>Code PIN</translation>
    </message>
    <message>
        <source>PIN of {name}</source>
        <translation>Code PIN de {name}</translation>
    </message>
    <message>
        <source>Type your PIN.</source>
        <translation>Saisissez votre code PIN.</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Bienvenue</translation>
    </message>
    <message>
        <source>Who is working here?</source>
        <translation>Qui travaille ici&#x202f;?</translation>
    </message>
</context>
<context>
    <name>Health</name>
    <message>
        <source>Demo clinic</source>
        <translation>Cabinet de démonstration</translation>
    </message>
    <message>
        <source>Health of the clinic&apos;s computer</source>
        <translation>État de l’ordinateur du cabinet</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>État inconnu</translation>
    </message>
    <message>
        <source>Version {number}</source>
        <translation>Version {number}</translation>
    </message>
</context>
<context>
    <name>Navigation</name>
    <message>
        <source>Rooms</source>
        <translation>Espaces</translation>
    </message>
    <message>
        <source>{room}, {number}</source>
        <translation>{room}, {number}</translation>
    </message>
    <message>
        <source>{room}, {number} failed</source>
        <translation>{room}, en échec&#xa0;: {number}</translation>
    </message>
    <message>
        <source>{room}, {number} unread</source>
        <translation>{room}, non lus&#xa0;: {number}</translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <source>Enter the recovery key</source>
        <translation>Saisir la clé de récupération</translation>
    </message>
    <message>
        <source>Open the demo clinic</source>
        <translation>Ouvrir le cabinet de démonstration</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Restaurer une sauvegarde</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Found</source>
        <translation>Résultats</translation>
    </message>
    <message>
        <source>Nothing found for {text}</source>
        <translation>Aucun résultat pour {text}</translation>
    </message>
    <message>
        <source>Search patients and actions</source>
        <translation>Chercher un patient ou une action</translation>
    </message>
    <message>
        <source>The search failed</source>
        <translation>La recherche a échoué</translation>
    </message>
    <message>
        <source>Try part of a name, a phone number, or a number such as {number}.</source>
        <translation>Essayez une partie du nom, un téléphone ou un numéro comme {number}.</translation>
    </message>
</context>
<context>
    <name>Rescue</name>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Sauvegarde</translation>
    </message>
    <message>
        <source>Choose another file…</source>
        <translation>Choisir un autre fichier…</translation>
    </message>
    <message>
        <source>Enter the recovery key</source>
        <translation>Saisir la clé de récupération</translation>
    </message>
    <message>
        <source>It was printed or written down when the clinic was set up: eight groups of seven characters.</source>
        <translation>Elle a été imprimée ou notée à la création du cabinet&#xa0;: huit groupes de sept caractères.</translation>
    </message>
    <message>
        <source>Looking for backups…</source>
        <translation>Recherche des sauvegardes…</translation>
    </message>
    <message>
        <source>Putting the backup back</source>
        <translation>Restauration de la sauvegarde</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>Clé de récupération</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restaurer</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Restaurer une sauvegarde</translation>
    </message>
    <message>
        <source>The clinic goes back to how it was in the backup. The damaged file is kept beside it for support.</source>
        <translation>Le cabinet revient à l’état de la sauvegarde. Le fichier endommagé est gardé à côté, pour l’assistance.</translation>
    </message>
    <message>
        <source>The key it was made with.</source>
        <translation>La clé avec laquelle elle a été faite.</translation>
    </message>
    <message>
        <source>There is none in the clinic&apos;s own folder.</source>
        <translation>Il n’y en a aucune dans le dossier du cabinet.</translation>
    </message>
    <message>
        <source>Use this key</source>
        <translation>Utiliser cette clé</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>DEMO</source>
        <translation>DÉMO</translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation>Couleurs sombres</translation>
    </message>
    <message>
        <source>LIVE</source>
        <translation>RÉEL</translation>
    </message>
    <message>
        <source>Light colours</source>
        <translation>Couleurs claires</translation>
    </message>
    <message>
        <source>MOCK</source>
        <translation>TEST</translation>
    </message>
    <message>
        <source>Search patients and actions</source>
        <translation>Chercher un patient ou une action</translation>
    </message>
    <message>
        <source>nothing is sent</source>
        <translation>rien n’est envoyé</translation>
    </message>
    <message>
        <source>{name}, menu</source>
        <translation>{name}, menu</translation>
    </message>
</context>
<context>
    <name>about</name>
    <message>
        <source>A file for whoever helps you: versions, settings, checks and the log. No patient data, no message text, no secrets.</source>
        <translation>Un fichier pour la personne qui vous aide&#xa0;: versions, paramètres, contrôles et journal technique. Ni données de patients, ni texte de messages, ni secrets.</translation>
    </message>
    <message>
        <source>Check everything</source>
        <translation>Tout vérifier</translation>
    </message>
    <message>
        <source>Checking everything</source>
        <translation>Vérification complète</translation>
    </message>
    <message>
        <source>Clinic</source>
        <translation>Cabinet</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Base de données</translation>
    </message>
    <message>
        <source>DocAssist is free software under the MIT licence. Its letters are Noto, under the SIL Open Font License.</source>
        <translation>DocAssist est un logiciel libre sous licence MIT. Ses caractères sont Noto, sous licence SIL Open Font.</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>État de santé</translation>
    </message>
    <message>
        <source>Save support bundle</source>
        <translation>Enregistrer le fichier d’assistance</translation>
    </message>
    <message>
        <source>Save support bundle…</source>
        <translation>Enregistrer le fichier d’assistance…</translation>
    </message>
    <message>
        <source>Saving the support bundle</source>
        <translation>Enregistrement du fichier d’assistance</translation>
    </message>
    <message>
        <source>Support</source>
        <translation>Assistance</translation>
    </message>
    <message>
        <source>The support bundle is in {file}.</source>
        <translation>Le fichier d’assistance est dans {file}.</translation>
    </message>
    <message>
        <source>on a server</source>
        <translation>sur un serveur</translation>
    </message>
    <message>
        <source>on this computer, encrypted</source>
        <translation>sur cet ordinateur, chiffrée</translation>
    </message>
    <message>
        <source>the demo: invented people, nothing is sent</source>
        <translation>la démonstration&#xa0;: personnes inventées, rien n’est envoyé</translation>
    </message>
</context>
<context>
    <name>audit</name>
    <message>
        <source>Event {event} at place {position} stands where another one belongs.</source>
        <translation>L’événement {event}, au rang {position}, occupe la place d’un autre.</translation>
    </message>
    <message>
        <source>Event {event} at place {position} was changed after it was written.</source>
        <translation>L’événement {event}, au rang {position}, a été modifié après son écriture.</translation>
    </message>
    <message>
        <source>Event {event} was not written by DocAssist.</source>
        <translation>L’événement {event} n’a pas été écrit par DocAssist.</translation>
    </message>
    <message>
        <source>The event at place {position} was deleted.</source>
        <translation>L’événement au rang {position} a été supprimé.</translation>
    </message>
    <message>
        <source>The events from place {position} on were cut off.</source>
        <translation>Les événements à partir du rang {position} ont été coupés.</translation>
    </message>
</context>
<context>
    <name>audit_page</name>
    <message>
        <source>About</source>
        <translation>Sujet</translation>
    </message>
    <message>
        <source>About everything</source>
        <translation>Tous les sujets</translation>
    </message>
    <message>
        <source>By everybody</source>
        <translation>Toutes les personnes</translation>
    </message>
    <message>
        <source>Events looked at: {count}. Each is as it was written.</source>
        <translation>Événements examinés&#xa0;: {count}. Chacun est tel qu’il a été écrit.</translation>
    </message>
    <message>
        <source>Looking at every event</source>
        <translation>Examen de chaque événement</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation>Rien ici</translation>
    </message>
    <message>
        <source>Nothing of this kind has happened yet.</source>
        <translation>Rien de tel ne s’est encore produit.</translation>
    </message>
    <message>
        <source>Nothing was tampered with.</source>
        <translation>Rien n’a été falsifié.</translation>
    </message>
    <message>
        <source>The record of what happened is not as DocAssist wrote it.</source>
        <translation>Le journal des événements n’est pas tel que DocAssist l’a écrit.</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>Vérifier</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Événements</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
</context>
<context>
    <name>backup</name>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>il y a %n&#xa0;jour</numerusform>
            <numerusform>il y a %n&#xa0;jours</numerusform>
        </translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Sauvegarder maintenant</translation>
    </message>
    <message>
        <source>Back up to a file</source>
        <translation>Sauvegarder dans un fichier</translation>
    </message>
    <message>
        <source>Back up to a file…</source>
        <translation>Sauvegarder dans un fichier…</translation>
    </message>
    <message>
        <source>Backing up</source>
        <translation>Sauvegarde en cours</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sauvegardes</translation>
    </message>
    <message>
        <source>Copied. In ten seconds it is gone from the clipboard.</source>
        <translation>Copiée. Dans dix secondes, elle disparaît du presse-papiers.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Every day at</source>
        <translation>Chaque jour à</translation>
    </message>
    <message>
        <source>Everybody logs in again, with the PINs of that time.</source>
        <translation>Chacun se reconnecte, avec les codes PIN de ce moment-là.</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Masquer</translation>
    </message>
    <message>
        <source>How it is now is backed up first, so you can come back to it.</source>
        <translation>L’état actuel est d’abord sauvegardé&#xa0;: vous pourrez y revenir.</translation>
    </message>
    <message>
        <source>It is copied, opened again and counted.</source>
        <translation>Elle est copiée, rouverte et comptée.</translation>
    </message>
    <message>
        <source>It is recorded that you looked at it.</source>
        <translation>La consultation est enregistrée.</translation>
    </message>
    <message>
        <source>It opens the clinic&apos;s data and backups on another computer when this one is lost. Whoever has it can read everything: keep it on paper or on a stick, away from this computer.</source>
        <translation>Elle ouvre les données et les sauvegardes du cabinet sur un autre ordinateur si celui-ci est perdu. Qui la possède peut tout lire&#xa0;: gardez-la sur papier ou sur une clé USB, loin de cet ordinateur.</translation>
    </message>
    <message>
        <source>Last backup {when}, {why}</source>
        <translation>Dernière sauvegarde&#xa0;: {when}, {why}</translation>
    </message>
    <message>
        <source>Messages that were not final open as held: somebody decides about each.</source>
        <translation>Les messages en suspens reviennent retenus&#xa0;: quelqu’un décide pour chacun.</translation>
    </message>
    <message>
        <source>No backup yet</source>
        <translation>Pas encore de sauvegarde</translation>
    </message>
    <message>
        <source>On schedule</source>
        <translation>Automatique</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>Sur cet ordinateur</translation>
    </message>
    <message>
        <source>Only for a backup that was made under another key; else leave it empty.</source>
        <translation>Seulement pour une sauvegarde faite avec une autre clé&#x202f;; sinon, laissez vide.</translation>
    </message>
    <message>
        <source>Putting the backup back</source>
        <translation>Restauration de la sauvegarde</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>Clé de récupération</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restaurer</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Restaurer une sauvegarde</translation>
    </message>
    <message>
        <source>Restore from a file</source>
        <translation>Restaurer depuis un fichier</translation>
    </message>
    <message>
        <source>Restore from a file…</source>
        <translation>Restaurer depuis un fichier…</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>Restaurer…</translation>
    </message>
    <message>
        <source>Save as a file…</source>
        <translation>Enregistrer dans un fichier…</translation>
    </message>
    <message>
        <source>Save the recovery key</source>
        <translation>Enregistrer la clé de récupération</translation>
    </message>
    <message>
        <source>Saved. Move it away from this computer.</source>
        <translation>Enregistrée. Mettez-la ailleurs que sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>Show the recovery key</source>
        <translation>Afficher la clé de récupération</translation>
    </message>
    <message>
        <source>The backup is in {file}, and was opened and counted.</source>
        <translation>La sauvegarde est dans {file}&#x202f;; elle a été rouverte et comptée.</translation>
    </message>
    <message>
        <source>The backup is made, and was opened and counted.</source>
        <translation>La sauvegarde est faite&#x202f;; elle a été rouverte et comptée.</translation>
    </message>
    <message>
        <source>The whole clinic goes back to how it was in this backup:</source>
        <translation>Tout le cabinet revient à l’état de cette sauvegarde&#xa0;:</translation>
    </message>
    <message>
        <source>There is none yet. Make the first one now.</source>
        <translation>Il n’y en a pas encore. Faites la première maintenant.</translation>
    </message>
    <message>
        <source>What was entered after this backup is not in it.</source>
        <translation>Ce qui a été saisi après cette sauvegarde n’y est pas.</translation>
    </message>
    <message>
        <source>When this computer is off at that hour, it is done as soon as it is on. The last 12 days, 10 weeks and 9 months are kept.</source>
        <translation>Si cet ordinateur est éteint à cette heure, elle se fait dès qu’il est rallumé. Les 12 derniers jours, 10 semaines et 9 mois sont conservés.</translation>
    </message>
    <message>
        <source>Your PIN</source>
        <translation>Votre code PIN</translation>
    </message>
    <message>
        <source>before a restore</source>
        <translation>avant une restauration</translation>
    </message>
    <message>
        <source>before an update</source>
        <translation>avant une mise à jour</translation>
    </message>
    <message>
        <source>made by hand</source>
        <translation>manuelle</translation>
    </message>
    <message>
        <source>on schedule</source>
        <translation>automatique</translation>
    </message>
    <message>
        <source>{count} h ago</source>
        <translation>il y a {count}&#xa0;h</translation>
    </message>
    <message>
        <source>{count} min ago</source>
        <translation>il y a {count}&#xa0;min</translation>
    </message>
</context>
<context>
    <name>consent</name>
    <message>
        <source>For example: on paper, in words at the desk, by phone.</source>
        <translation>Par exemple&#xa0;: sur papier, de vive voix à l’accueil, par téléphone.</translation>
    </message>
    <message>
        <source>How</source>
        <translation>De quelle façon</translation>
    </message>
    <message>
        <source>In words, at the desk</source>
        <translation>De vive voix, à l’accueil</translation>
    </message>
    <message>
        <source>Record consent</source>
        <translation>Noter le consentement</translation>
    </message>
    <message>
        <source>What {name} agrees to</source>
        <translation>Ce que {name} accepte</translation>
    </message>
    <message>
        <source>Withdraw consent</source>
        <translation>Retirer le consentement</translation>
    </message>
    <message>
        <source>Written into the consent ledger.</source>
        <translation>Inscrit au registre des consentements.</translation>
    </message>
    <message>
        <source>{name} will get no more messages. Appointments and records are not touched.</source>
        <translation>{name} ne recevra plus de messages. Les rendez-vous et le dossier ne changent pas.</translation>
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
        <translation>aujourd’hui</translation>
    </message>
    <message>
        <source>{day}, {time}</source>
        <translation>{day} à {time}</translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>A Graph version looks like {example}.</source>
        <translation>Une version de Graph s’écrit comme {example}.</translation>
    </message>
    <message>
        <source>A PIN has 4 to 12 digits; a pass phrase has at least 8 characters.</source>
        <translation>Un code PIN a 4 à 12 chiffres&#x202f;; une phrase secrète, au moins 8 caractères.</translation>
    </message>
    <message>
        <source>A WhatsApp ID has 15 or 16 digits and nothing else.</source>
        <translation>Un ID WhatsApp a 15 ou 16 chiffres et rien d’autre.</translation>
    </message>
    <message>
        <source>A WhatsApp ID has 15 or 16 digits, this has {found}.</source>
        <translation>Un ID WhatsApp a 15 ou 16 chiffres&#x202f;; celui-ci&#xa0;: {found}.</translation>
    </message>
    <message>
        <source>A birth date is not in the future and less than {oldest} years ago.</source>
        <translation>Une date de naissance n’est pas dans le futur et remonte à moins de {oldest}&#xa0;ans.</translation>
    </message>
    <message>
        <source>A clinic needs at least one administrator.</source>
        <translation>Un cabinet a besoin d’au moins un administrateur.</translation>
    </message>
    <message>
        <source>A country is two letters such as IN or MA.</source>
        <translation>Un pays s’écrit en deux lettres, comme IN ou MA.</translation>
    </message>
    <message>
        <source>A message that is {current} cannot become {wanted}.</source>
        <translation>Un message à l’état «&#xa0;{current}&#xa0;» ne peut pas passer à «&#xa0;{wanted}&#xa0;».</translation>
    </message>
    <message>
        <source>A patient needs a name.</source>
        <translation>Un patient a besoin d’un nom.</translation>
    </message>
    <message>
        <source>A time zone is a name such as Asia/Kolkata or Africa/Casablanca.</source>
        <translation>Un fuseau horaire est un nom comme Asia/Kolkata ou Africa/Casablanca.</translation>
    </message>
    <message>
        <source>A user needs at least one role.</source>
        <translation>Un utilisateur a besoin d’au moins un rôle.</translation>
    </message>
    <message>
        <source>Add --help to see what it takes.</source>
        <translation>Ajoutez --help pour voir ce qu’elle accepte.</translation>
    </message>
    <message>
        <source>Another patient already has the number {label}.</source>
        <translation>Un autre patient porte déjà le numéro {label}.</translation>
    </message>
    <message>
        <source>As soon as several people work here, everybody needs one.</source>
        <translation>Dès que plusieurs personnes travaillent ici, chacune en a besoin.</translation>
    </message>
    <message>
        <source>Ask someone whose role allows it, or an administrator to change the role.</source>
        <translation>Demandez à quelqu’un dont le rôle le permet, ou à un administrateur de changer le rôle.</translation>
    </message>
    <message>
        <source>At least one character of this recovery key is not as printed.</source>
        <translation>Au moins un caractère de cette clé de récupération diffère de la version imprimée.</translation>
    </message>
    <message>
        <source>At most {most} characters, this has {found}.</source>
        <translation>{most} caractères au maximum&#x202f;; ici&#xa0;: {found}.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Annulé.</translation>
    </message>
    <message>
        <source>Check how it is written, or search for it.</source>
        <translation>Vérifiez l’orthographe, ou cherchez.</translation>
    </message>
    <message>
        <source>Check that it is there and that you may open it.</source>
        <translation>Vérifiez qu’il est bien là et que vous avez le droit de l’ouvrir.</translation>
    </message>
    <message>
        <source>Check that the data folder and the files in it belong to you.</source>
        <translation>Vérifiez que le dossier des données et ses fichiers vous appartiennent.</translation>
    </message>
    <message>
        <source>Check that the folder belongs to you and that the disk is not read-only.</source>
        <translation>Vérifiez que le dossier vous appartient et que le disque n’est pas en lecture seule.</translation>
    </message>
    <message>
        <source>Check the address of the database with the person who runs the server.</source>
        <translation>Vérifiez l’adresse de la base de données avec la personne qui gère le serveur.</translation>
    </message>
    <message>
        <source>Check the data folder, or restore the last backup.</source>
        <translation>Vérifiez le dossier des données, ou restaurez la dernière sauvegarde.</translation>
    </message>
    <message>
        <source>Check the digits, or start with + and the country code.</source>
        <translation>Vérifiez les chiffres, ou commencez par + et l’indicatif du pays.</translation>
    </message>
    <message>
        <source>Check the digits.</source>
        <translation>Vérifiez les chiffres.</translation>
    </message>
    <message>
        <source>Check the network and the server, then try again.</source>
        <translation>Vérifiez le réseau et le serveur, puis réessayez.</translation>
    </message>
    <message>
        <source>Check the number, or search for the name.</source>
        <translation>Vérifiez le numéro, ou cherchez le nom.</translation>
    </message>
    <message>
        <source>Check the space and the rights in {folder}, then try again.</source>
        <translation>Vérifiez la place et les droits dans {folder}, puis réessayez.</translation>
    </message>
    <message>
        <source>Check whether digits are missing.</source>
        <translation>Vérifiez s’il manque des chiffres.</translation>
    </message>
    <message>
        <source>Check whether digits are repeated, or two numbers stand in one field.</source>
        <translation>Vérifiez si des chiffres sont répétés, ou si deux numéros sont dans un seul champ.</translation>
    </message>
    <message>
        <source>Check who owns the data folder, and whether the disk is read-only.</source>
        <translation>Vérifiez à qui appartient le dossier des données, et si le disque est en lecture seule.</translation>
    </message>
    <message>
        <source>Choose another backup, or enter the recovery key it was made with.</source>
        <translation>Choisissez une autre sauvegarde, ou saisissez la clé de récupération d’alors.</translation>
    </message>
    <message>
        <source>Choose another folder, or make room on the disk.</source>
        <translation>Choisissez un autre dossier, ou libérez de la place sur le disque.</translation>
    </message>
    <message>
        <source>Choose another name, or open the existing user again.</source>
        <translation>Choisissez un autre nom, ou rouvrez l’utilisateur existant.</translation>
    </message>
    <message>
        <source>Choose one of {choices}.</source>
        <translation>Choisissez parmi {choices}.</translation>
    </message>
    <message>
        <source>Choose one of: {choices}.</source>
        <translation>Choisissez parmi&#xa0;: {choices}.</translation>
    </message>
    <message>
        <source>Choose {example} or a newer one.</source>
        <translation>Choisissez {example} ou une version plus récente.</translation>
    </message>
    <message>
        <source>Compare it group by group with the printed one.</source>
        <translation>Comparez-la groupe par groupe avec la version imprimée.</translation>
    </message>
    <message>
        <source>Copy it again: it is one word of letters, digits and signs, at most {most} characters.</source>
        <translation>Copiez-le de nouveau&#xa0;: c’est un seul mot fait de lettres, de chiffres et de signes, de {most} caractères au maximum.</translation>
    </message>
    <message>
        <source>Correct it, or move it away to start from the defaults.</source>
        <translation>Corrigez-le, ou déplacez-le pour repartir des valeurs par défaut.</translation>
    </message>
    <message>
        <source>DocAssist cannot go live yet. Missing: {missing}.</source>
        <translation>DocAssist ne peut pas encore passer en mode réel. Il manque&#xa0;: {missing}.</translation>
    </message>
    <message>
        <source>DocAssist cannot write to its data folder {folder}.</source>
        <translation>DocAssist ne peut pas écrire dans son dossier de données {folder}.</translation>
    </message>
    <message>
        <source>DocAssist does not know this language.</source>
        <translation>DocAssist ne connaît pas cette langue.</translation>
    </message>
    <message>
        <source>DocAssist is closing, so this was not done.</source>
        <translation>DocAssist se ferme, cela n’a donc pas été fait.</translation>
    </message>
    <message>
        <source>DocAssist is locked.</source>
        <translation>DocAssist est verrouillé.</translation>
    </message>
    <message>
        <source>DocAssist talks to {address} only.</source>
        <translation>DocAssist ne communique qu’avec {address}.</translation>
    </message>
    <message>
        <source>Enter the clinic&apos;s recovery key, or log in as the person who set DocAssist up.</source>
        <translation>Saisissez la clé de récupération du cabinet, ou ouvrez la session de la personne qui a installé DocAssist.</translation>
    </message>
    <message>
        <source>Enter whole years, below {oldest}; leave it empty when a birth date is known.</source>
        <translation>Saisissez un âge en années, inférieur à {oldest}&#x202f;; laissez vide si la date de naissance est connue.</translation>
    </message>
    <message>
        <source>Enter your PIN to go on.</source>
        <translation>Saisissez votre code PIN pour continuer.</translation>
    </message>
    <message>
        <source>Fill it in under Settings, WhatsApp; mock mode stays on.</source>
        <translation>Complétez dans Paramètres, WhatsApp&#x202f;; le mode test reste actif.</translation>
    </message>
    <message>
        <source>For trials, an address on this computer such as http://127.0.0.1:8000 works too.</source>
        <translation>Pour des essais, une adresse de cet ordinateur comme http://127.0.0.1:8000 convient aussi.</translation>
    </message>
    <message>
        <source>Free some space and try again; everything saved before is intact.</source>
        <translation>Libérez de la place et réessayez&#x202f;; tout ce qui était enregistré est intact.</translation>
    </message>
    <message>
        <source>Go live from your own clinic.</source>
        <translation>Passez en mode réel depuis votre propre cabinet.</translation>
    </message>
    <message>
        <source>Go on with the previous version of DocAssist and send a support bundle.</source>
        <translation>Continuez avec la version précédente de DocAssist et envoyez un fichier d’assistance.</translation>
    </message>
    <message>
        <source>Install it with the extra named postgresql.</source>
        <translation>Installez-le avec l’option nommée postgresql.</translation>
    </message>
    <message>
        <source>It has eight groups of characters, as printed when the clinic was set up.</source>
        <translation>Elle a huit groupes de caractères, comme imprimé à la création du cabinet.</translation>
    </message>
    <message>
        <source>It looks like postgresql://user@host/name.</source>
        <translation>Elle ressemble à postgresql://user@host/name.</translation>
    </message>
    <message>
        <source>It was left untouched. Move it away, or check the data folder.</source>
        <translation>Il est resté intact. Déplacez-le, ou vérifiez le dossier des données.</translation>
    </message>
    <message>
        <source>Keep the data folder and its backups as they are, and ask who could reach them.</source>
        <translation>Gardez le dossier des données et ses sauvegardes tels quels, et demandez qui a pu y accéder.</translation>
    </message>
    <message>
        <source>Leave the number empty to get the next free one.</source>
        <translation>Laissez le numéro vide pour obtenir le prochain libre.</translation>
    </message>
    <message>
        <source>Log in as an administrator to add more.</source>
        <translation>Connectez-vous en tant qu’administrateur pour en ajouter.</translation>
    </message>
    <message>
        <source>Look for its password window behind the others, then try again.</source>
        <translation>Cherchez sa fenêtre de mot de passe derrière les autres, puis réessayez.</translation>
    </message>
    <message>
        <source>Make a backup to another disk now, and have this disk checked.</source>
        <translation>Faites maintenant une sauvegarde sur un autre disque, et faites contrôler celui-ci.</translation>
    </message>
    <message>
        <source>Make somebody else administrator first.</source>
        <translation>Nommez d’abord un autre administrateur.</translation>
    </message>
    <message>
        <source>No phone number in {region} looks like this.</source>
        <translation>Aucun numéro de téléphone de ce pays ({region}) n’a cette forme.</translation>
    </message>
    <message>
        <source>Nobody who comes here was born on that day.</source>
        <translation>Personne qui vient ici n’est né ce jour-là.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>Nothing was changed. Try again; if it stays, restore the last backup.</source>
        <translation>Rien n’a été modifié. Réessayez&#x202f;; si cela persiste, restaurez la dernière sauvegarde.</translation>
    </message>
    <message>
        <source>Nothing was changed. Use an empty data folder for another clinic.</source>
        <translation>Rien n’a été modifié. Pour un autre cabinet, utilisez un dossier de données vide.</translation>
    </message>
    <message>
        <source>Nothing was changed. Wait a moment and try again.</source>
        <translation>Rien n’a été modifié. Attendez un instant et réessayez.</translation>
    </message>
    <message>
        <source>Nothing was saved. Look at the change, then save yours again.</source>
        <translation>Rien n’a été enregistré. Regardez la modification, puis enregistrez de nouveau la vôtre.</translation>
    </message>
    <message>
        <source>Nothing was sent. Try again.</source>
        <translation>Rien n’a été envoyé. Réessayez.</translation>
    </message>
    <message>
        <source>Nothing was written over. Choose another name.</source>
        <translation>Rien n’a été écrasé. Choisissez un autre nom.</translation>
    </message>
    <message>
        <source>Numbers lie between 1 and {largest}; leave it empty to get the next free one.</source>
        <translation>Les numéros vont de 1 à {largest}&#x202f;; laissez vide pour obtenir le prochain libre.</translation>
    </message>
    <message>
        <source>Quiet hours look like 21:00-08:00, or off.</source>
        <translation>Les heures calmes s’écrivent 21:00-08:00, ou off.</translation>
    </message>
    <message>
        <source>Refresh the list: somebody else may have decided already.</source>
        <translation>Actualisez la liste&#xa0;: quelqu’un d’autre a peut-être déjà décidé.</translation>
    </message>
    <message>
        <source>Restore it from the last backup.</source>
        <translation>Restaurez-le depuis la dernière sauvegarde.</translation>
    </message>
    <message>
        <source>Restore the last backup; keep the damaged file for support.</source>
        <translation>Restaurez la dernière sauvegarde&#x202f;; gardez le fichier endommagé pour l’assistance.</translation>
    </message>
    <message>
        <source>Set up and unlock the system&apos;s keyring and start again, or look around in the demo clinic.</source>
        <translation>Configurez et déverrouillez le trousseau du système puis redémarrez, ou visitez le cabinet de démonstration.</translation>
    </message>
    <message>
        <source>Set up the system&apos;s own keyring before going live.</source>
        <translation>Configurez le trousseau du système avant de passer en mode réel.</translation>
    </message>
    <message>
        <source>Somebody else has changed this patient since you opened the record.</source>
        <translation>Quelqu’un d’autre a modifié ce patient depuis que vous avez ouvert le dossier.</translation>
    </message>
    <message>
        <source>Something went wrong (reference {reference}).</source>
        <translation>Un problème est survenu (référence {reference}).</translation>
    </message>
    <message>
        <source>Something went wrong.</source>
        <translation>Un problème est survenu.</translation>
    </message>
    <message>
        <source>Start it again and repeat the step.</source>
        <translation>Redémarrez-le et recommencez.</translation>
    </message>
    <message>
        <source>Start it from a desktop session. `docassist --help` lists what works without a window.</source>
        <translation>Lancez-le depuis une session de bureau. `docassist --help` indique ce qui marche sans fenêtre.</translation>
    </message>
    <message>
        <source>Stopped before it was done.</source>
        <translation>Arrêté avant la fin.</translation>
    </message>
    <message>
        <source>The address of the database cannot be used.</source>
        <translation>L’adresse de la base de données est inutilisable.</translation>
    </message>
    <message>
        <source>The backup could not be made.</source>
        <translation>La sauvegarde n’a pas pu être faite.</translation>
    </message>
    <message>
        <source>The backup could not be restored.</source>
        <translation>La sauvegarde n’a pas pu être restaurée.</translation>
    </message>
    <message>
        <source>The clinic&apos;s data is as it was before. Close other DocAssist windows and try again.</source>
        <translation>Les données du cabinet sont comme avant. Fermez les autres fenêtres de DocAssist et réessayez.</translation>
    </message>
    <message>
        <source>The clinic&apos;s database can be read but not written.</source>
        <translation>La base de données du cabinet peut être lue mais pas modifiée.</translation>
    </message>
    <message>
        <source>The clinic&apos;s database could not be used.</source>
        <translation>La base de données du cabinet n’a pas pu être utilisée.</translation>
    </message>
    <message>
        <source>The clinic&apos;s database file could not be opened.</source>
        <translation>Le fichier de la base de données du cabinet n’a pas pu être ouvert.</translation>
    </message>
    <message>
        <source>The clinic&apos;s database server does not answer.</source>
        <translation>Le serveur de la base de données du cabinet ne répond pas.</translation>
    </message>
    <message>
        <source>The database could not be brought up to date and was left as it was.</source>
        <translation>La base de données n’a pas pu être mise à jour&#x202f;; elle est restée comme avant.</translation>
    </message>
    <message>
        <source>The database file is damaged and was not opened.</source>
        <translation>Le fichier de la base de données est endommagé et n’a pas été ouvert.</translation>
    </message>
    <message>
        <source>The database is busy with another program.</source>
        <translation>La base de données est occupée par un autre programme.</translation>
    </message>
    <message>
        <source>The database server refused this user, password or database name.</source>
        <translation>Le serveur a refusé cet utilisateur, ce mot de passe ou ce nom de base.</translation>
    </message>
    <message>
        <source>The demo clinic stays in mock mode.</source>
        <translation>Le cabinet de démonstration reste en mode test.</translation>
    </message>
    <message>
        <source>The disk did not do what it was asked, so this was not saved.</source>
        <translation>Le disque n’a pas fait ce qu’on lui demandait&#x202f;; cela n’a donc pas été enregistré.</translation>
    </message>
    <message>
        <source>The disk is full, so this was not saved.</source>
        <translation>Le disque est plein&#x202f;; cela n’a donc pas été enregistré.</translation>
    </message>
    <message>
        <source>The file in the place of the clinic&apos;s database is not DocAssist&apos;s.</source>
        <translation>Le fichier à la place de la base de données du cabinet n’est pas de DocAssist.</translation>
    </message>
    <message>
        <source>The key in this computer&apos;s keyring does not open this database.</source>
        <translation>La clé du trousseau de cet ordinateur n’ouvre pas cette base de données.</translation>
    </message>
    <message>
        <source>The key to this clinic&apos;s database is not in this computer&apos;s keyring.</source>
        <translation>La clé de la base de données de ce cabinet n’est pas dans le trousseau de cet ordinateur.</translation>
    </message>
    <message>
        <source>The keyring does not answer.</source>
        <translation>Le trousseau ne répond pas.</translation>
    </message>
    <message>
        <source>The keyring is locked.</source>
        <translation>Le trousseau est verrouillé.</translation>
    </message>
    <message>
        <source>The keyring of this computer ({name}) is not known to keep secrets safe.</source>
        <translation>Rien ne garantit que le trousseau de cet ordinateur ({name}) garde les secrets en sûreté.</translation>
    </message>
    <message>
        <source>The record of what happened is not as DocAssist wrote it.</source>
        <translation>Le journal des événements n’est pas tel que DocAssist l’a écrit.</translation>
    </message>
    <message>
        <source>The settings file {file} cannot be read.</source>
        <translation>Le fichier de paramètres {file} est illisible.</translation>
    </message>
    <message>
        <source>There is already a user called {name}.</source>
        <translation>Il y a déjà un utilisateur nommé {name}.</translation>
    </message>
    <message>
        <source>There is no database where this clinic&apos;s should be.</source>
        <translation>Il n’y a pas de base de données là où devrait être celle du cabinet.</translation>
    </message>
    <message>
        <source>There is no screen for DocAssist to open its window on.</source>
        <translation>Il n’y a pas d’écran où DocAssist puisse ouvrir sa fenêtre.</translation>
    </message>
    <message>
        <source>There is no setting called {name}.</source>
        <translation>Il n’y a pas de paramètre nommé {name}.</translation>
    </message>
    <message>
        <source>There is no such patient.</source>
        <translation>Ce patient n’existe pas.</translation>
    </message>
    <message>
        <source>There is nothing called {name}.</source>
        <translation>Il n’y a rien sous le nom {name}.</translation>
    </message>
    <message>
        <source>This DocAssist was installed without its part for PostgreSQL.</source>
        <translation>Ce DocAssist a été installé sans sa partie pour PostgreSQL.</translation>
    </message>
    <message>
        <source>This PIN is not right.</source>
        <translation>Ce code PIN n’est pas le bon.</translation>
    </message>
    <message>
        <source>This cannot be a patient&apos;s number.</source>
        <translation>Cela ne peut pas être un numéro de patient.</translation>
    </message>
    <message>
        <source>This cannot be a token or secret.</source>
        <translation>Cela ne peut pas être un jeton ou un secret.</translation>
    </message>
    <message>
        <source>This cannot be an age.</source>
        <translation>Cela ne peut pas être un âge.</translation>
    </message>
    <message>
        <source>This cannot be empty.</source>
        <translation>Ce champ ne peut pas rester vide.</translation>
    </message>
    <message>
        <source>This clinic already has a key, and the one entered is another.</source>
        <translation>Ce cabinet a déjà une clé, et celle saisie en est une autre.</translation>
    </message>
    <message>
        <source>This clinic already has users.</source>
        <translation>Ce cabinet a déjà des utilisateurs.</translation>
    </message>
    <message>
        <source>This command cannot be understood: {reason}.</source>
        <translation>Cette commande n’est pas comprise&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>This computer has no usable keyring, so the clinic&apos;s data cannot be locked safely.</source>
        <translation>Cet ordinateur n’a pas de trousseau utilisable&#xa0;: les données du cabinet ne peuvent pas être mises en sûreté.</translation>
    </message>
    <message>
        <source>This database was written by a newer DocAssist and was left untouched.</source>
        <translation>Cette base de données vient d’une version plus récente de DocAssist et n’a pas été touchée.</translation>
    </message>
    <message>
        <source>This is a whole number from {lowest} to {highest}.</source>
        <translation>Un nombre entier de {lowest} à {highest} est attendu.</translation>
    </message>
    <message>
        <source>This is neither a date nor an age.</source>
        <translation>Ce n’est ni une date ni un âge.</translation>
    </message>
    <message>
        <source>This is not a phone number that can be called.</source>
        <translation>Ce n’est pas un numéro de téléphone que l’on peut appeler.</translation>
    </message>
    <message>
        <source>This is not a phone number.</source>
        <translation>Ce n’est pas un numéro de téléphone.</translation>
    </message>
    <message>
        <source>This is not a recovery key.</source>
        <translation>Ce n’est pas une clé de récupération.</translation>
    </message>
    <message>
        <source>This is not a sex that can be recorded.</source>
        <translation>Ce sexe ne peut pas être enregistré.</translation>
    </message>
    <message>
        <source>This phone number is too long.</source>
        <translation>Ce numéro de téléphone est trop long.</translation>
    </message>
    <message>
        <source>This phone number is too short.</source>
        <translation>Ce numéro de téléphone est trop court.</translation>
    </message>
    <message>
        <source>This stored file is damaged and was not opened.</source>
        <translation>Ce fichier conservé est endommagé et n’a pas été ouvert.</translation>
    </message>
    <message>
        <source>Too many wrong PINs.</source>
        <translation>Trop de codes PIN erronés.</translation>
    </message>
    <message>
        <source>Try again; after five wrong tries you have to wait.</source>
        <translation>Réessayez&#x202f;; après cinq essais erronés, il faut attendre.</translation>
    </message>
    <message>
        <source>Try again; if it happens again, send a support bundle with this reference.</source>
        <translation>Réessayez&#x202f;; si cela se reproduit, envoyez un fichier d’assistance avec cette référence.</translation>
    </message>
    <message>
        <source>Try again; if it happens again, send a support bundle.</source>
        <translation>Réessayez&#x202f;; si cela se reproduit, envoyez un fichier d’assistance.</translation>
    </message>
    <message>
        <source>Unlock it with your system password and try again.</source>
        <translation>Déverrouillez-le avec votre mot de passe du système et réessayez.</translation>
    </message>
    <message>
        <source>Update DocAssist on this computer.</source>
        <translation>Mettez DocAssist à jour sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Use digits, spaces and a leading plus only.</source>
        <translation>N’utilisez que des chiffres, des espaces et un + au début.</translation>
    </message>
    <message>
        <source>Wait {seconds} seconds, then try again.</source>
        <translation>Attendez {seconds}&#xa0;s, puis réessayez.</translation>
    </message>
    <message>
        <source>What had been saved stays; start it again for the rest.</source>
        <translation>Ce qui était enregistré reste&#x202f;; relancez pour la suite.</translation>
    </message>
    <message>
        <source>WhatsApp no longer offers Graph version {version}.</source>
        <translation>WhatsApp ne propose plus la version {version} de Graph.</translation>
    </message>
    <message>
        <source>Whether this patient agreed to messages could not be looked up.</source>
        <translation>Impossible de savoir si ce patient a accepté les messages.</translation>
    </message>
    <message>
        <source>Write 14/05/1992 with the day first, 1992-05-14, the year alone, or an age such as 34.</source>
        <translation>Écrivez 14/05/1992 (le jour d’abord), 1992-05-14, l’année seule, ou un âge comme 34.</translation>
    </message>
    <message>
        <source>Write it as the patient does, in any script.</source>
        <translation>Écrivez-le comme le patient, dans n’importe quelle écriture.</translation>
    </message>
    <message>
        <source>`docassist settings show` lists them all.</source>
        <translation>`docassist settings show` les affiche tous.</translation>
    </message>
    <message>
        <source>{field}: {reason}.</source>
        <translation>{field}&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>{file} cannot be read.</source>
        <translation>Impossible de lire {file}.</translation>
    </message>
    <message>
        <source>{file} cannot be written.</source>
        <translation>Impossible d’écrire {file}.</translation>
    </message>
    <message>
        <source>{file} is not a backup that this clinic&apos;s key opens.</source>
        <translation>{file} n’est pas une sauvegarde que la clé de ce cabinet ouvre.</translation>
    </message>
    <message>
        <source>{file} is there already and is not a backup of this clinic.</source>
        <translation>{file} existe déjà et n’est pas une sauvegarde de ce cabinet.</translation>
    </message>
    <message>
        <source>{file} is there already and is not a support bundle.</source>
        <translation>{file} existe déjà et n’est pas un fichier d’assistance.</translation>
    </message>
    <message>
        <source>{name} has no PIN.</source>
        <translation>{name} n’a pas de code PIN.</translation>
    </message>
    <message>
        <source>{name} may not do this.</source>
        <translation>{name} n’a pas le droit de faire cela.</translation>
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
        <translation>Une sauvegarde a échoué</translation>
    </message>
    <message>
        <source>A wrong PIN for {user}</source>
        <translation>Code PIN erroné&#xa0;: {user}</translation>
    </message>
    <message>
        <source>Added {user}</source>
        <translation>Ajout&#xa0;: {user}</translation>
    </message>
    <message>
        <source>Attachments that were not in it: {count}.</source>
        <translation>Pièces jointes absentes de la sauvegarde&#xa0;: {count}.</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sauvegardes</translation>
    </message>
    <message>
        <source>Brought the database up to date</source>
        <translation>Base de données mise à jour</translation>
    </message>
    <message>
        <source>Changed a setting: {setting}</source>
        <translation>Paramètre modifié&#xa0;: {setting}</translation>
    </message>
    <message>
        <source>Changed the record of {patient}</source>
        <translation>Dossier modifié&#xa0;: {patient}</translation>
    </message>
    <message>
        <source>Changed what is known of {user}</source>
        <translation>Modifié&#xa0;: {user}</translation>
    </message>
    <message>
        <source>Graph address</source>
        <translation>adresse Graph</translation>
    </message>
    <message>
        <source>Graph version</source>
        <translation>version de Graph</translation>
    </message>
    <message>
        <source>Its record of what happened was not as DocAssist wrote it.</source>
        <translation>Son journal des événements n’était pas tel que DocAssist l’a écrit.</translation>
    </message>
    <message>
        <source>Locked the screen</source>
        <translation>Écran verrouillé</translation>
    </message>
    <message>
        <source>Logged in</source>
        <translation>Connexion</translation>
    </message>
    <message>
        <source>Logged out</source>
        <translation>Déconnexion</translation>
    </message>
    <message>
        <source>Looked at the recovery key</source>
        <translation>Clé de récupération consultée</translation>
    </message>
    <message>
        <source>Made a backup</source>
        <translation>Sauvegarde effectuée</translation>
    </message>
    <message>
        <source>Messages that wait for a decision: {count}.</source>
        <translation>Messages en attente d’une décision&#xa0;: {count}.</translation>
    </message>
    <message>
        <source>Opened a file</source>
        <translation>Fichier ouvert</translation>
    </message>
    <message>
        <source>Opened the record of {patient}</source>
        <translation>Dossier ouvert&#xa0;: {patient}</translation>
    </message>
    <message>
        <source>Patients</source>
        <translation>Patients</translation>
    </message>
    <message>
        <source>Put a backup back</source>
        <translation>Sauvegarde restaurée</translation>
    </message>
    <message>
        <source>Recorded that {patient} withdrew consent</source>
        <translation>Consentement retiré&#xa0;: {patient}</translation>
    </message>
    <message>
        <source>Recorded the consent of {patient}</source>
        <translation>Consentement&#xa0;: {patient}</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>Clé de récupération</translation>
    </message>
    <message>
        <source>Registered {patient}</source>
        <translation>Inscription&#xa0;: {patient}</translation>
    </message>
    <message>
        <source>Removed from the keyring: {secret}</source>
        <translation>Retiré du trousseau&#xa0;: {secret}</translation>
    </message>
    <message>
        <source>Saved a support bundle</source>
        <translation>Fichier d’assistance enregistré</translation>
    </message>
    <message>
        <source>Searched the patients</source>
        <translation>Recherche dans les patients</translation>
    </message>
    <message>
        <source>Secrets</source>
        <translation>Secrets</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>Stored a file</source>
        <translation>Fichier conservé</translation>
    </message>
    <message>
        <source>Stored in the keyring: {secret}</source>
        <translation>Placé dans le trousseau&#xa0;: {secret}</translation>
    </message>
    <message>
        <source>The clinic is as it was in the backup of {moment}.</source>
        <translation>Le cabinet est revenu à cette sauvegarde&#xa0;: {moment}.</translation>
    </message>
    <message>
        <source>The clinic was set up</source>
        <translation>Le cabinet a été créé</translation>
    </message>
    <message>
        <source>Unlocked the screen</source>
        <translation>Écran déverrouillé</translation>
    </message>
    <message>
        <source>Users and log-ins</source>
        <translation>Utilisateurs et connexions</translation>
    </message>
    <message>
        <source>WhatsApp on or off</source>
        <translation>WhatsApp activé ou non</translation>
    </message>
    <message>
        <source>access token</source>
        <translation>jeton d’accès</translation>
    </message>
    <message>
        <source>app secret</source>
        <translation>clé secrète de l’app</translation>
    </message>
    <message>
        <source>business account ID</source>
        <translation>ID du compte Business</translation>
    </message>
    <message>
        <source>country</source>
        <translation>pays</translation>
    </message>
    <message>
        <source>hour of the backup</source>
        <translation>heure de la sauvegarde</translation>
    </message>
    <message>
        <source>language of the clinic</source>
        <translation>langue du cabinet</translation>
    </message>
    <message>
        <source>lock of the screen</source>
        <translation>verrouillage de l’écran</translation>
    </message>
    <message>
        <source>messages per minute</source>
        <translation>messages par minute</translation>
    </message>
    <message>
        <source>mock or live</source>
        <translation>mode test ou réel</translation>
    </message>
    <message>
        <source>name of the clinic</source>
        <translation>nom du cabinet</translation>
    </message>
    <message>
        <source>phone number ID</source>
        <translation>ID du numéro</translation>
    </message>
    <message>
        <source>quiet hours</source>
        <translation>heures calmes</translation>
    </message>
    <message>
        <source>relay token</source>
        <translation>jeton du relais</translation>
    </message>
    <message>
        <source>time zone</source>
        <translation>fuseau horaire</translation>
    </message>
    <message>
        <source>verify token</source>
        <translation>jeton de vérification</translation>
    </message>
</context>
<context>
    <name>health</name>
    <message>
        <source>Ask who runs the server to switch TLS on.</source>
        <translation>Demandez à la personne qui gère le serveur d’activer TLS.</translation>
    </message>
    <message>
        <source>Backup {hours} h ago</source>
        <translation>Sauvegarde il y a {hours}&#xa0;h</translation>
    </message>
    <message>
        <source>Backups and attachments are encrypted on this disk; the server&apos;s disk is up to who runs the server.</source>
        <translation>Les sauvegardes et pièces jointes sont chiffrées sur ce disque&#x202f;; le disque du serveur dépend de qui le gère.</translation>
    </message>
    <message>
        <source>Check the clock</source>
        <translation>Vérifiez l’heure</translation>
    </message>
    <message>
        <source>Clock plausible</source>
        <translation>Heure plausible</translation>
    </message>
    <message>
        <source>Connection not encrypted</source>
        <translation>Connexion non chiffrée</translation>
    </message>
    <message>
        <source>Database damaged</source>
        <translation>Base endommagée</translation>
    </message>
    <message>
        <source>Database whole</source>
        <translation>Base intacte</translation>
    </message>
    <message>
        <source>DocAssist was installed without its typefaces.</source>
        <translation>DocAssist a été installé sans ses polices.</translation>
    </message>
    <message>
        <source>Encrypted</source>
        <translation>Chiffré</translation>
    </message>
    <message>
        <source>Events recorded</source>
        <translation>Journal tenu</translation>
    </message>
    <message>
        <source>Free some space soon: on a full disk nothing more can be saved.</source>
        <translation>Libérez vite de la place&#xa0;: sur un disque plein, plus rien ne peut être enregistré.</translation>
    </message>
    <message>
        <source>Have it proved under Settings, and keep the data folder as it is.</source>
        <translation>Faites-le vérifier dans Paramètres, et gardez le dossier des données tel quel.</translation>
    </message>
    <message>
        <source>Install it again.</source>
        <translation>Réinstallez-le.</translation>
    </message>
    <message>
        <source>Keyring in order</source>
        <translation>Trousseau en ordre</translation>
    </message>
    <message>
        <source>Make a backup, and restore it into a newly set up DocAssist.</source>
        <translation>Faites une sauvegarde et restaurez-la dans un DocAssist nouvellement installé.</translation>
    </message>
    <message>
        <source>Make one now under Settings, and see whether it works.</source>
        <translation>Faites-en une maintenant dans Paramètres, et voyez si cela marche.</translation>
    </message>
    <message>
        <source>No backup yet</source>
        <translation>Pas de sauvegarde</translation>
    </message>
    <message>
        <source>No keyring needed</source>
        <translation>Trousseau non requis</translation>
    </message>
    <message>
        <source>No webhook yet</source>
        <translation>Pas encore de webhook</translation>
    </message>
    <message>
        <source>Not encrypted</source>
        <translation>Non chiffré</translation>
    </message>
    <message>
        <source>Only {free} GB are left on the disk with the clinic&apos;s data.</source>
        <translation>Il ne reste que {free}&#xa0;Go sur le disque des données du cabinet.</translation>
    </message>
    <message>
        <source>Record of events broken</source>
        <translation>Journal altéré</translation>
    </message>
    <message>
        <source>Remove it from the file, have it replaced, and store the new one in the keyring.</source>
        <translation>Retirez-le du fichier, faites-le remplacer, et placez le nouveau dans le trousseau.</translation>
    </message>
    <message>
        <source>Replies and receipts do not reach the clinic: check the way they come in.</source>
        <translation>Les réponses et les accusés n’arrivent pas au cabinet&#xa0;: vérifiez par où ils entrent.</translation>
    </message>
    <message>
        <source>Restore the last backup; keep the damaged file for support.</source>
        <translation>Restaurez la dernière sauvegarde&#x202f;; gardez le fichier endommagé pour l’assistance.</translation>
    </message>
    <message>
        <source>Secret in a file</source>
        <translation>Secret dans un fichier</translation>
    </message>
    <message>
        <source>Set date and time, and let the system keep them right.</source>
        <translation>Réglez la date et l’heure, et laissez le système les maintenir.</translation>
    </message>
    <message>
        <source>Settings in order</source>
        <translation>Paramètres en ordre</translation>
    </message>
    <message>
        <source>Store one under Settings, WhatsApp.</source>
        <translation>Placez-en un dans Paramètres, WhatsApp.</translation>
    </message>
    <message>
        <source>The access token lies in the keyring.</source>
        <translation>Le jeton d’accès est dans le trousseau.</translation>
    </message>
    <message>
        <source>The clinic&apos;s key is safe in {keyring}.</source>
        <translation>La clé du cabinet est en sûreté dans {keyring}.</translation>
    </message>
    <message>
        <source>The computer&apos;s clock is behind: reminders would go out at wrong times.</source>
        <translation>L’horloge de l’ordinateur retarde&#xa0;: des rappels partiraient à de mauvaises heures.</translation>
    </message>
    <message>
        <source>The computer&apos;s clock looks right.</source>
        <translation>L’horloge de l’ordinateur semble juste.</translation>
    </message>
    <message>
        <source>The computer&apos;s clock was set back while DocAssist was running.</source>
        <translation>L’horloge de l’ordinateur a été reculée pendant que DocAssist tournait.</translation>
    </message>
    <message>
        <source>The database is damaged. Places found: {count}.</source>
        <translation>La base de données est endommagée. Endroits trouvés&#xa0;: {count}.</translation>
    </message>
    <message>
        <source>The database is not encrypted.</source>
        <translation>La base de données n’est pas chiffrée.</translation>
    </message>
    <message>
        <source>The database was looked through and is whole.</source>
        <translation>La base de données a été parcourue et elle est intacte.</translation>
    </message>
    <message>
        <source>The database, its backups and the attachments are encrypted on this disk.</source>
        <translation>La base de données, ses sauvegardes et les pièces jointes sont chiffrées sur ce disque.</translation>
    </message>
    <message>
        <source>The demo clinic needs no keyring.</source>
        <translation>Le cabinet de démonstration n’a pas besoin de trousseau.</translation>
    </message>
    <message>
        <source>The last backup was made and proved {hours} h ago.</source>
        <translation>La dernière sauvegarde a été faite et vérifiée il y a {hours}&#xa0;h.</translation>
    </message>
    <message>
        <source>The record of what happened was changed by something other than DocAssist.</source>
        <translation>Le journal des événements a été modifié par autre chose que DocAssist.</translation>
    </message>
    <message>
        <source>The settings can be read and hold no secret.</source>
        <translation>Les paramètres sont lisibles et ne contiennent aucun secret.</translation>
    </message>
    <message>
        <source>The settings file holds a secret ({names}), which is not used.</source>
        <translation>Le fichier de paramètres contient un secret ({names}), qui n’est pas utilisé.</translation>
    </message>
    <message>
        <source>The typefaces for every script are installed with DocAssist.</source>
        <translation>Les polices pour toutes les écritures sont installées avec DocAssist.</translation>
    </message>
    <message>
        <source>There is no access token in the keyring, so nothing can be sent.</source>
        <translation>Il n’y a pas de jeton d’accès dans le trousseau&#xa0;: rien ne peut être envoyé.</translation>
    </message>
    <message>
        <source>There is no backup on this computer yet.</source>
        <translation>Il n’y a pas encore de sauvegarde sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Token missing</source>
        <translation>Jeton manquant</translation>
    </message>
    <message>
        <source>Token stored</source>
        <translation>Jeton en place</translation>
    </message>
    <message>
        <source>Typefaces: {count}</source>
        <translation>Polices&#xa0;: {count}</translation>
    </message>
    <message>
        <source>Update DocAssist, or choose a newer version under Settings.</source>
        <translation>Mettez DocAssist à jour, ou choisissez une version plus récente dans Paramètres.</translation>
    </message>
    <message>
        <source>Webhook heard</source>
        <translation>Webhook actif</translation>
    </message>
    <message>
        <source>Webhook silent {hours} h</source>
        <translation>Webhook muet {hours}&#xa0;h</translation>
    </message>
    <message>
        <source>What goes to the database server can be read on the network.</source>
        <translation>Ce qui va au serveur de base de données peut être lu sur le réseau.</translation>
    </message>
    <message>
        <source>What happens is recorded and chained.</source>
        <translation>Ce qui se passe est noté et enchaîné.</translation>
    </message>
    <message>
        <source>WhatsApp has not reported anything to this clinic yet.</source>
        <translation>WhatsApp n’a encore rien signalé à ce cabinet.</translation>
    </message>
    <message>
        <source>WhatsApp has reported nothing for {hours} h.</source>
        <translation>WhatsApp n’a rien signalé depuis {hours}&#xa0;h.</translation>
    </message>
    <message>
        <source>WhatsApp no longer offers version {version} of its interface.</source>
        <translation>WhatsApp ne propose plus la version {version} de son interface.</translation>
    </message>
    <message>
        <source>WhatsApp offers version {version} of its interface for long enough.</source>
        <translation>WhatsApp propose encore assez longtemps la version {version} de son interface.</translation>
    </message>
    <message>
        <source>WhatsApp reports what happens to messages.</source>
        <translation>WhatsApp signale ce que deviennent les messages.</translation>
    </message>
    <message>
        <source>WhatsApp soon ends version {version} of its interface. Days left: {days}.</source>
        <translation>WhatsApp arrête bientôt la version {version} de son interface. Jours restants&#xa0;: {days}.</translation>
    </message>
    <message>
        <source>WhatsApp {version}</source>
        <translation>WhatsApp {version}</translation>
    </message>
    <message>
        <source>{free} GB are free on the disk with the clinic&apos;s data.</source>
        <translation>{free}&#xa0;Go sont libres sur le disque des données du cabinet.</translation>
    </message>
    <message>
        <source>{free} GB free</source>
        <translation>{free}&#xa0;Go libres</translation>
    </message>
</context>
<context>
    <name>kit</name>
    <message>
        <source>Allergies</source>
        <translation>Allergies</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Effacer</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Show what is typed</source>
        <translation>Afficher la saisie</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Arrêt…</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>patients</name>
    <message numerus="yes">
        <source>%n d</source>
        <translation>
            <numerusform>%n&#xa0;jour</numerusform>
            <numerusform>%n&#xa0;jours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mo</source>
        <translation>
            <numerusform>%n&#xa0;mois</numerusform>
            <numerusform>%n&#xa0;mois</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n y</source>
        <translation>
            <numerusform>%n&#xa0;an</numerusform>
            <numerusform>%n&#xa0;ans</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between age and sex</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>14/05/1992, or 34 if only the age is known</source>
        <translation>14/05/1992, ou 34 si seul l’âge est connu</translation>
    </message>
    <message>
        <source>A name is enough to begin with. Phone, allergies and the consent to messages can follow.</source>
        <translation>Un nom suffit pour commencer. Le téléphone, les allergies et l’accord pour les messages peuvent suivre.</translation>
    </message>
    <message>
        <source>Add patient</source>
        <translation>Ajouter un patient</translation>
    </message>
    <message>
        <source>Add patient (Ctrl+N)</source>
        <translation>Ajouter un patient (Ctrl+N)</translation>
    </message>
    <message>
        <source>Agrees to messages on WhatsApp (said at the desk)</source>
        <translation>Accepte les messages sur WhatsApp (dit à l’accueil)</translation>
    </message>
    <message>
        <source>Allergies</source>
        <translation>Allergies</translation>
    </message>
    <message>
        <source>Best matches: {shown} of {found}</source>
        <translation>Meilleurs résultats&#xa0;: {shown} sur {found}</translation>
    </message>
    <message>
        <source>Birth date or age</source>
        <translation>Date de naissance ou âge</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>Par nom</translation>
    </message>
    <message>
        <source>Choose a patient</source>
        <translation>Choisissez un patient</translation>
    </message>
    <message>
        <source>Consent to WhatsApp</source>
        <translation>Consentement WhatsApp</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Edit patient</source>
        <translation>Modifier le patient</translation>
    </message>
    <message>
        <source>F</source>
        <comment>female</comment>
        <translation>F</translation>
    </message>
    <message>
        <source>Fewer letters find more. A phone is found by any four digits of it.</source>
        <translation>Moins de lettres donnent plus de résultats. Quatre chiffres qui se suivent suffisent pour un téléphone.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>M</source>
        <comment>male</comment>
        <translation>H</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Name, phone or number</source>
        <translation>Nom, téléphone ou numéro</translation>
    </message>
    <message>
        <source>No, withdrawn</source>
        <translation>Non, retiré</translation>
    </message>
    <message>
        <source>Nobody found</source>
        <translation>Aucun patient trouvé</translation>
    </message>
    <message>
        <source>Not asked yet, so nothing is sent</source>
        <translation>Pas encore demandé, donc rien n’est envoyé</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>One a line, with what it does: Penicillin: rash</source>
        <translation>Une par ligne, avec son effet&#xa0;: Pénicilline&#xa0;: éruption</translation>
    </message>
    <message>
        <source>Patients</source>
        <translation>Patients</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Téléphone</translation>
    </message>
    <message>
        <source>Record consent</source>
        <translation>Noter le consentement</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>Inscrire</translation>
    </message>
    <message>
        <source>Register the first patient</source>
        <translation>Inscrire le premier patient</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Search by name, phone or number. Enter opens the best match, Ctrl+K finds from anywhere.</source>
        <translation>Cherchez par nom, téléphone ou numéro. Entrée ouvre le meilleur résultat, Ctrl+K cherche de partout.</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Sexe</translation>
    </message>
    <message>
        <source>The same phone reaches</source>
        <translation>Le même téléphone joint aussi</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Yes, messages may be sent</source>
        <translation>Oui, les messages sont permis</translation>
    </message>
    <message>
        <source>female</source>
        <translation>femme</translation>
    </message>
    <message>
        <source>male</source>
        <translation>homme</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>other</source>
        <translation>autre</translation>
    </message>
    <message>
        <source>other</source>
        <comment>sex</comment>
        <translation>autre</translation>
    </message>
    <message>
        <source>register new patient</source>
        <translation>inscrire nouveau patient créer</translation>
    </message>
    <message>
        <source>{name} is registered: {number}.</source>
        <translation>{name}&#xa0;: inscription faite, {number}.</translation>
    </message>
    <message>
        <source>{name} is saved.</source>
        <translation>{name}&#xa0;: enregistré.</translation>
    </message>
</context>
<context>
    <name>roles</name>
    <message>
        <source>Administrator</source>
        <translation>Administrateur</translation>
    </message>
    <message>
        <source>Doctor</source>
        <translation>Médecin</translation>
    </message>
    <message>
        <source>Nurse</source>
        <translation>Infirmier(ère)</translation>
    </message>
    <message>
        <source>Receptionist</source>
        <translation>Secrétaire</translation>
    </message>
</context>
<context>
    <name>rooms</name>
    <message>
        <source>Patients</source>
        <translation>Patients</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Paramètres</translation>
    </message>
</context>
<context>
    <name>secrets</name>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>In the keyring</source>
        <translation>Dans le trousseau</translation>
    </message>
    <message>
        <source>It goes into the keyring and is never shown again.</source>
        <translation>Il va dans le trousseau et n’est plus jamais affiché.</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Aucun pour l’instant</translation>
    </message>
    <message>
        <source>Paste it here</source>
        <translation>Collez-le ici</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Remove from the keyring?</source>
        <translation>Retirer du trousseau&#x202f;?</translation>
    </message>
    <message>
        <source>Remove: {what}</source>
        <translation>Retirer&#xa0;: {what}</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Remplacer</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>Placer</translation>
    </message>
    <message>
        <source>saved {day} by {name}</source>
        <translation>par {name}, {day}</translation>
    </message>
    <message>
        <source>{what}: it cannot be brought back. Keep it elsewhere if you may need it again.</source>
        <translation>{what}&#xa0;: il sera impossible de le récupérer. Gardez-le ailleurs si vous pouvez en avoir besoin.</translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>A withdrawal is one more line. No line is ever changed or removed.</source>
        <translation>Un retrait est une ligne de plus. Aucune ligne n’est jamais modifiée ni supprimée.</translation>
    </message>
    <message>
        <source>About and support</source>
        <translation>À propos et assistance</translation>
    </message>
    <message>
        <source>After that long without a key or a click. Drafts stay.</source>
        <translation>Après ce temps sans touche ni clic. Les brouillons restent.</translation>
    </message>
    <message>
        <source>All times on the screen follow it.</source>
        <translation>Toutes les heures à l’écran le suivent.</translation>
    </message>
    <message>
        <source>As patients know it, on paper and in messages</source>
        <translation>Tel que les patients le connaissent, sur papier et dans les messages</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>Audit</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Sauvegarde</translation>
    </message>
    <message>
        <source>Clinic</source>
        <translation>Cabinet</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Couleurs</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Consentement</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Pays</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>For new patients, until another one is chosen for them</source>
        <translation>Pour les nouveaux patients, jusqu’à ce qu’une autre soit choisie</translation>
    </message>
    <message>
        <source>For this computer. The button in the bar above turns them as well.</source>
        <translation>Pour cet ordinateur. Le bouton de la barre du haut les change aussi.</translation>
    </message>
    <message>
        <source>For this computer. What is written to patients follows the language of each patient.</source>
        <translation>Pour cet ordinateur. Ce qui est écrit aux patients suit la langue de chacun.</translation>
    </message>
    <message>
        <source>Language and lock</source>
        <translation>Langue et verrouillage</translation>
    </message>
    <message>
        <source>Language of the clinic</source>
        <translation>Langue du cabinet</translation>
    </message>
    <message>
        <source>Language of the screen</source>
        <translation>Langue de l’écran</translation>
    </message>
    <message>
        <source>Language of the wording</source>
        <translation>Langue du texte</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Lock the screen</source>
        <translation>Verrouiller l’écran</translation>
    </message>
    <message>
        <source>Look and language</source>
        <translation>Apparence et langue</translation>
    </message>
    <message>
        <source>Name of the clinic</source>
        <translation>Nom du cabinet</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Non enregistré</translation>
    </message>
    <message>
        <source>Pages of Settings</source>
        <translation>Pages des paramètres</translation>
    </message>
    <message>
        <source>Phones typed without a country code belong here.</source>
        <translation>Les numéros saisis sans indicatif sont de ce pays.</translation>
    </message>
    <message>
        <source>Read out or shown at the desk, in the language of the patient.</source>
        <translation>Lu ou montré à l’accueil, dans la langue du patient.</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Enregistré</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Enregistrement…</translation>
    </message>
    <message>
        <source>Settings: {page}</source>
        <translation>Paramètres&#xa0;: {page}</translation>
    </message>
    <message>
        <source>The clinic</source>
        <translation>Le cabinet</translation>
    </message>
    <message>
        <source>The words that were agreed to, their version and their language, for every patient.</source>
        <translation>Le texte accepté, sa version et sa langue, pour chaque patient.</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Fuseau horaire</translation>
    </message>
    <message>
        <source>Users and roles</source>
        <translation>Utilisateurs et rôles</translation>
    </message>
    <message>
        <source>Version {version}, in use now</source>
        <translation>Version {version}, en vigueur</translation>
    </message>
    <message>
        <source>What patients agree to</source>
        <translation>Ce que les patients acceptent</translation>
    </message>
    <message>
        <source>What the ledger keeps</source>
        <translation>Ce que le registre conserve</translation>
    </message>
    <message>
        <source>WhatsApp</source>
        <translation>WhatsApp</translation>
    </message>
    <message>
        <source>Who wrote it down, when, and how the patient said so.</source>
        <translation>Qui l’a noté, quand, et comment le patient l’a dit.</translation>
    </message>
    <message>
        <source>Without a consent nothing is sent, nor when the ledger cannot be read.</source>
        <translation>Sans consentement, rien n’est envoyé&#x202f;; ni quand le registre est illisible.</translation>
    </message>
    <message>
        <source>You can look at this page. An administrator changes it.</source>
        <translation>Vous pouvez consulter cette page. Un administrateur la modifie.</translation>
    </message>
    <message>
        <source>after {count} min</source>
        <translation>après {count}&#xa0;min</translation>
    </message>
    <message>
        <source>events trail verify</source>
        <translation>événements journal vérifier</translation>
    </message>
    <message>
        <source>live mock token quiet hours</source>
        <translation>réel test jeton heures calmes</translation>
    </message>
    <message>
        <source>name country time zone lock minutes</source>
        <translation>nom pays fuseau horaire verrouillage minutes</translation>
    </message>
    <message>
        <source>never</source>
        <translation>jamais</translation>
    </message>
    <message>
        <source>people staff PIN password</source>
        <translation>personnes équipe code PIN mot de passe</translation>
    </message>
    <message>
        <source>restore recovery key</source>
        <translation>restaurer clé de récupération</translation>
    </message>
    <message>
        <source>theme dark light translation</source>
        <translation>thème sombre clair traduction</translation>
    </message>
    <message>
        <source>version health help licence</source>
        <translation>version état aide licence</translation>
    </message>
    <message>
        <source>wording ledger</source>
        <translation>texte registre</translation>
    </message>
</context>
<context>
    <name>stages</name>
    <message>
        <source>Asking the keyring for the key</source>
        <translation>Demande de la clé au trousseau</translation>
    </message>
    <message>
        <source>Bringing the database up to date</source>
        <translation>Mise à jour de la base de données</translation>
    </message>
    <message>
        <source>Inventing the demo clinic</source>
        <translation>Invention du cabinet de démonstration</translation>
    </message>
    <message>
        <source>Looking for the clinic&apos;s folder</source>
        <translation>Recherche du dossier du cabinet</translation>
    </message>
    <message>
        <source>Opening the clinic</source>
        <translation>Ouverture du cabinet</translation>
    </message>
    <message>
        <source>Opening the database</source>
        <translation>Ouverture de la base de données</translation>
    </message>
    <message>
        <source>Setting up the office</source>
        <translation>Préparation du cabinet</translation>
    </message>
    <message>
        <source>Starting the background work</source>
        <translation>Démarrage des tâches de fond</translation>
    </message>
</context>
<context>
    <name>states</name>
    <message>
        <source>Accepted</source>
        <translation>Accepté</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Annulé</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Remis</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Expiré</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échec</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Retenu</translation>
    </message>
    <message>
        <source>On the wire</source>
        <translation>Envoi en cours</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>En file</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Lu</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Nouvel essai</translation>
    </message>
    <message>
        <source>Sending next</source>
        <translation>Envoi imminent</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Envoyé</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Inconnu</translation>
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
        <translation>Accepte les messages sur WhatsApp</translation>
    </message>
    <message>
        <source>No longer agrees to messages on WhatsApp</source>
        <translation>N’accepte plus les messages sur WhatsApp</translation>
    </message>
    <message>
        <source>Record changed</source>
        <translation>Dossier modifié</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>Inscription</translation>
    </message>
    <message>
        <source>allergies</source>
        <translation>allergies</translation>
    </message>
    <message>
        <source>birth date</source>
        <translation>date de naissance</translation>
    </message>
    <message>
        <source>language</source>
        <translation>langue</translation>
    </message>
    <message>
        <source>name</source>
        <translation>nom</translation>
    </message>
    <message>
        <source>notes</source>
        <translation>notes</translation>
    </message>
    <message>
        <source>phone</source>
        <translation>téléphone</translation>
    </message>
    <message>
        <source>sex</source>
        <translation>sexe</translation>
    </message>
</context>
<context>
    <name>users</name>
    <message>
        <source>4 to 12 digits</source>
        <translation>4 à 12 chiffres</translation>
    </message>
    <message>
        <source>4 to 12 digits. They can change it themselves.</source>
        <translation>4 à 12 chiffres. La personne peut le changer elle-même.</translation>
    </message>
    <message>
        <source>Activate</source>
        <translation>Réactiver</translation>
    </message>
    <message>
        <source>Add person</source>
        <translation>Ajouter une personne</translation>
    </message>
    <message>
        <source>An administrator looks after the people who work here.</source>
        <translation>Un administrateur gère les personnes qui travaillent ici.</translation>
    </message>
    <message>
        <source>As colleagues see it, for example Dr. Anjali Mehta</source>
        <translation>Tel que les collègues le voient, par exemple Dr Anjali Mehta</translation>
    </message>
    <message>
        <source>As this computer</source>
        <translation>Comme cet ordinateur</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Change my PIN</source>
        <translation>Changer mon code PIN</translation>
    </message>
    <message>
        <source>Change person</source>
        <translation>Modifier la personne</translation>
    </message>
    <message>
        <source>Deactivate</source>
        <translation>Désactiver</translation>
    </message>
    <message>
        <source>Deactivate yourself?</source>
        <translation>Vous désactiver vous-même&#x202f;?</translation>
    </message>
    <message>
        <source>For {name}. Say it to nobody else; they can change it themselves.</source>
        <translation>Pour {name}. Ne le dites à personne d’autre&#x202f;; la personne peut le changer elle-même.</translation>
    </message>
    <message>
        <source>It unlocks this screen, and what you do is recorded under your name.</source>
        <translation>Il déverrouille cet écran, et ce que vous faites est noté à votre nom.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Leave it empty if you have none yet.</source>
        <translation>Laissez vide si vous n’en avez pas encore.</translation>
    </message>
    <message>
        <source>More for {name}</source>
        <translation>Autres actions&#xa0;: {name}</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>No PIN</source>
        <translation>Sans code PIN</translation>
    </message>
    <message>
        <source>No longer here</source>
        <translation>Ne travaillent plus ici</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>Code PIN</translation>
    </message>
    <message>
        <source>PIN once more</source>
        <translation>Code PIN, encore une fois</translation>
    </message>
    <message>
        <source>PIN until now</source>
        <translation>Code PIN actuel</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Rôles</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Set PIN</source>
        <translation>Définir le code PIN</translation>
    </message>
    <message>
        <source>The new PIN of {name} holds from now on.</source>
        <translation>Le nouveau code PIN de {name} est valable dès maintenant.</translation>
    </message>
    <message>
        <source>The two PINs are not the same.</source>
        <translation>Les deux codes PIN ne sont pas identiques.</translation>
    </message>
    <message>
        <source>Work without a PIN</source>
        <translation>Travailler sans code PIN</translation>
    </message>
    <message>
        <source>You are logged out at once, and another administrator has to bring you back.</source>
        <translation>Votre session se ferme aussitôt, et un autre administrateur doit vous réactiver.</translation>
    </message>
    <message>
        <source>You have no PIN now: the lock only hides the screen.</source>
        <translation>Vous n’avez plus de code PIN&#xa0;: le verrou ne fait que masquer l’écran.</translation>
    </message>
    <message>
        <source>Your new PIN holds from now on.</source>
        <translation>Votre nouveau code PIN est valable dès maintenant.</translation>
    </message>
    <message>
        <source>Your own PIN</source>
        <translation>Votre propre code PIN</translation>
    </message>
    <message>
        <source>you</source>
        <translation>vous</translation>
    </message>
    <message>
        <source>{name} can log in again.</source>
        <translation>{name} peut de nouveau se connecter.</translation>
    </message>
    <message>
        <source>{name} can log in now.</source>
        <translation>{name} peut maintenant se connecter.</translation>
    </message>
    <message>
        <source>{name} can no longer log in.</source>
        <translation>{name} ne peut plus se connecter.</translation>
    </message>
    <message>
        <source>{name} is saved.</source>
        <translation>{name}&#xa0;: enregistré.</translation>
    </message>
</context>
<context>
    <name>whatsapp</name>
    <message>
        <source>Access token</source>
        <translation>Jeton d’accès</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Compte</translation>
    </message>
    <message>
        <source>App secret</source>
        <translation>Clé secrète de l’app</translation>
    </message>
    <message>
        <source>At Meta: WhatsApp, API setup</source>
        <translation>Chez Meta&#xa0;: WhatsApp, API Setup</translation>
    </message>
    <message>
        <source>Back to mock mode</source>
        <translation>Revenir au mode test</translation>
    </message>
    <message>
        <source>Back to mock mode?</source>
        <translation>Revenir au mode test&#x202f;?</translation>
    </message>
    <message>
        <source>Business account ID</source>
        <translation>ID du compte Business</translation>
    </message>
    <message>
        <source>Everything works, nothing is sent.</source>
        <translation>Tout fonctionne, rien n’est envoyé.</translation>
    </message>
    <message>
        <source>Filled in</source>
        <translation>Rempli</translation>
    </message>
    <message>
        <source>Fix</source>
        <translation>À corriger</translation>
    </message>
    <message>
        <source>For all computers together</source>
        <translation>Pour tous les ordinateurs ensemble</translation>
    </message>
    <message>
        <source>For example 21:00-08:00; empty for none</source>
        <translation>Par exemple 21:00-08:00&#x202f;; vide pour aucune</translation>
    </message>
    <message>
        <source>From now on messages leave this computer and reach the phones of patients; WhatsApp may charge for them. What is waiting in the queue is sent as well.</source>
        <translation>Désormais, les messages quittent cet ordinateur et arrivent sur les téléphones des patients&#x202f;; WhatsApp peut les facturer. Ce qui attend dans la file part aussi.</translation>
    </message>
    <message>
        <source>Go live</source>
        <translation>Passer en réel</translation>
    </message>
    <message>
        <source>Go live?</source>
        <translation>Passer en mode réel&#x202f;?</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Bon</translation>
    </message>
    <message>
        <source>Good until {day}, days left: {count}</source>
        <translation>Valable jusqu’au {day}, jours restants&#xa0;: {count}</translation>
    </message>
    <message>
        <source>Graph address</source>
        <translation>Adresse Graph</translation>
    </message>
    <message>
        <source>Graph version</source>
        <translation>Version de Graph</translation>
    </message>
    <message>
        <source>Graph version {name}</source>
        <translation>Version {name} de Graph</translation>
    </message>
    <message>
        <source>How it sends</source>
        <translation>Envoi</translation>
    </message>
    <message>
        <source>In the keyring</source>
        <translation>Dans le trousseau</translation>
    </message>
    <message>
        <source>Keyring</source>
        <translation>Trousseau</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Mode réel</translation>
    </message>
    <message>
        <source>Looked up here, nothing is sent.</source>
        <translation>Vérifié ici, rien n’est envoyé.</translation>
    </message>
    <message>
        <source>Messages reach the phones of patients.</source>
        <translation>Les messages arrivent sur les téléphones des patients.</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Manque</translation>
    </message>
    <message>
        <source>Mock mode is on</source>
        <translation>Le mode test est actif</translation>
    </message>
    <message>
        <source>Not filled in yet</source>
        <translation>Pas encore rempli</translation>
    </message>
    <message>
        <source>Not in the keyring yet</source>
        <translation>Pas encore dans le trousseau</translation>
    </message>
    <message>
        <source>Nothing is missing.</source>
        <translation>Il ne manque rien.</translation>
    </message>
    <message>
        <source>Nothing reaches patients any more: what is sent from now on, and what waits in the queue, only looks as if it were. To stop for a while, turn WhatsApp off instead.</source>
        <translation>Plus rien n’arrive aux patients&#xa0;: ce qui est envoyé désormais, et ce qui attend dans la file, n’en a que l’apparence. Pour une simple pause, désactivez plutôt WhatsApp.</translation>
    </message>
    <message>
        <source>Off: everything waits in the queue.</source>
        <translation>Désactivé&#xa0;: tout attend dans la file.</translation>
    </message>
    <message>
        <source>On the same page at Meta</source>
        <translation>Sur la même page chez Meta</translation>
    </message>
    <message>
        <source>Per minute</source>
        <translation>Par minute</translation>
    </message>
    <message>
        <source>Phone number ID</source>
        <translation>ID du numéro</translation>
    </message>
    <message>
        <source>Quiet hours</source>
        <translation>Heures calmes</translation>
    </message>
    <message>
        <source>Ready to go live.</source>
        <translation>Prêt pour le mode réel.</translation>
    </message>
    <message>
        <source>Stays as it is, except for trials</source>
        <translation>Ne change pas, sauf pour des essais</translation>
    </message>
    <message>
        <source>Still missing: {count}</source>
        <translation>Manque encore&#xa0;: {count}</translation>
    </message>
    <message>
        <source>Verify token</source>
        <translation>Jeton de vérification</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>À surveiller</translation>
    </message>
    <message>
        <source>What going live needs</source>
        <translation>Pour passer en réel</translation>
    </message>
    <message>
        <source>WhatsApp ended this version on {day}.</source>
        <translation>WhatsApp a arrêté cette version le {day}.</translation>
    </message>
    <message>
        <source>WhatsApp has not said yet when this version ends.</source>
        <translation>WhatsApp n’a pas encore dit quand cette version s’arrête.</translation>
    </message>
    <message>
        <source>WhatsApp is on</source>
        <translation>WhatsApp est activé</translation>
    </message>
    <message>
        <source>none</source>
        <comment>quiet hours</comment>
        <translation>aucune</translation>
    </message>
</context>
</TS>
