# SPDX-FileCopyrightText: 2026 The Accession contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Completion of the command line in bash.
_accession() {
  local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]} command='' options='' formats='' i
  COMPREPLY=()
  for ((i = 1; i < COMP_CWORD; i++)); do
    case ${COMP_WORDS[i]} in
      --bundle | --lang | --edition) ((i++)) ;;
      -*) ;;
      *)
        command=${COMP_WORDS[i]}
        break
        ;;
    esac
  done
  case $command in
    '')
      options='--bundle --lang --edition --no-acts --help --version'
      ;;
    open)
      options='--as-of --bundle --lang --edition --no-acts --help'
      ;;
    status)
      options='--treaty --region --state --as-of --basis --format --output --bundle --lang --edition --no-acts --help'
      formats='text json csv ods'
      ;;
    profile)
      options='--as-of --format --output --bundle --lang --edition --no-acts --help'
      formats='text json'
      ;;
    brief)
      options='--as-of --treaty --from --to --format --compare-edition --bilingual --paper --parts --output --sign --passphrase-file --bundle --lang --edition --no-acts --help'
      formats='text markdown html pdf odt json'
      ;;
    dossier)
      options='--as-of --paper --output --sign --passphrase-file --bundle --lang --edition --no-acts --help'
      ;;
    series)
      options='--from --to --per-1000 --format --output --bundle --lang --edition --no-acts --help'
      formats='text json csv ods'
      ;;
    changes)
      options='--from --to --treaty --basis --format --output --bundle --lang --edition --no-acts --help'
      formats='text json csv ods'
      ;;
    article)
      options='--as-of --basis --format --output --bundle --lang --edition --no-acts --help'
      formats='text json'
      ;;
    timeline)
      options='--from --to --as-of --format --output --width --height --scale --paper --pages --bundle --lang --edition --no-acts --help'
      formats='svg png pdf csv json ods'
      ;;
    check)
      options='--verbose --bundle --lang --edition --no-acts --help'
      ;;
    editions)
      options='--output --place --mid-year --end-year --published --keep --system --older --format --bundle --lang --edition --no-acts --help'
      formats='text json csv ods'
      ;;
    acts)
      options='--format --output --preview --bundle --lang --edition --no-acts --help'
      formats='text json csv'
      ;;
    import)
      options='--output --bundle --lang --edition --no-acts --help'
      ;;
    pack)
      options='--key --passphrase-file --output --bundle --lang --edition --no-acts --help'
      ;;
    keygen)
      options='--name --passphrase-file --output --bundle --lang --edition --no-acts --help'
      ;;
    keys)
      options='--fingerprint --bundle --lang --edition --no-acts --help'
      ;;
    make-bundle)
      options='--treaties --states --sources --title --edition --as-at --output --bundle --lang --no-acts --help'
      ;;
    cite)
      options='--as-of --basis --format --output --bundle --lang --edition --no-acts --help'
      formats='text chicago apa bibtex biblatex ris csl-json'
      ;;
    why)
      options='--state --treaty --figure --year --side --as-of --basis --format --output --bundle --lang --edition --no-acts --help'
      formats='text json'
      ;;
    verify)
      options='--signed --bundle --lang --edition --no-acts --help'
      ;;
    *) return ;;
  esac
  case $previous in
    --format) mapfile -t COMPREPLY < <(compgen -W "$formats" -- "$current") ;;
    --basis) mapfile -t COMPREPLY < <(compgen -W 'deposit in-force retroactive bound' -- "$current") ;;
    --treaty) mapfile -t COMPREPLY < <(compgen -W 'refugees-1951 protocol-1967 stateless-1954 stateless-1961' -- "$current") ;;
    --side) mapfile -t COMPREPLY < <(compgen -W 'hosted abroad' -- "$current") ;;
    --paper) mapfile -t COMPREPLY < <(compgen -W 'a4 a3' -- "$current") ;;
    --lang) mapfile -t COMPREPLY < <(compgen -W 'en ar zh-CN fr ru es kk fa uk pt-BR de tr sw' -- "$current") ;;
    --bundle | --treaties | --output | -o | --sign | --passphrase-file) mapfile -t COMPREPLY < <(compgen -f -- "$current") ;;
    --as-of | --from | --to | --edition | --place | --published | --state | --region | --figure | --year | --width | --height | --pages) ;;
    *)
      if [[ $current == -* ]]; then
        mapfile -t COMPREPLY < <(compgen -W "$options" -- "$current")
      elif [[ -z $command ]]; then
        mapfile -t COMPREPLY < <(compgen -W 'open status profile brief dossier series changes article timeline check import editions acts pack keygen keys make-bundle cite why verify' -- "$current")
      elif [[ $command =~ ^(acts|check|import|editions|keys|make-bundle|verify)$ ]]; then
        mapfile -t COMPREPLY < <(compgen -f -- "$current")
      fi
      ;;
  esac
}
complete -o filenames -F _accession accession
