# Completion of resource-guide for bash
_resource_guide() {
  local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD - 1]} command='' word
  for word in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case $word in search | show | tonight | handout | check | kiosk-code | own-block | card-sets | line-up) command=$word && break ;; esac
  done
  local options=''
  case $prev in
    --pack | --save-in) compopt -o filenames && mapfile -t COMPREPLY < <(compgen -d -- "$cur") && return ;;
    --output | --stock | --logo | --take | --test-sheet) compopt -o filenames && mapfile -t COMPREPLY < <(compgen -f -- "$cur") && return ;;
    --language | --texts) options='en es pt vi ht ar' ;;
    --kind) options='service indicator question guidance notice sheet' ;;
    *)
      case $command in
        '') options='search show tonight handout check kiosk-code own-block card-sets line-up --pack --kiosk --save-in --version --help' ;;
        search) options='--language --kind --limit --as-typed --json --help' ;;
        tonight)
          options='--age --gender --with-children --trans --pregnant --using --fleeing --trafficked --hurt --danger'
          options+=' --assaulted --disability --veteran --language --at --texts --paper --a4 --large-print --output --json --help'
          ;;
        card-sets) options='--take --write --rename --remove --print --json --help' ;;
        line-up) options='--tray --stock --turned --test-sheet --measured --forget --back --white --json --help' ;;
        own-block) options='--name --number --line --logo --no-logo --remove --json --help' ;;
        show) options='--language --json --help' ;;
        handout) options='wallet-card fold-over-card signs-checklist guidance-sheet first-call-sheet directory-sheet question-sheet sheet side-by-side poster labels bands brochure binder --list --json --output --language --stock --help' ;;
        check) compopt -o filenames && mapfile -t COMPREPLY < <(compgen -d -- "$cur") && return ;;
        *) options='--help' ;;
      esac
      ;;
  esac
  mapfile -t COMPREPLY < <(compgen -W "$options" -- "$cur")
}
complete -F _resource_guide resource-guide
